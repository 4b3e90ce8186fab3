#!/usr/bin/env bash
# Builds and runs Solution/Deploying, which does what is asked: deploy.sh --help
set -euo pipefail
exec dotnet run --project "$(dirname "${BASH_SOURCE[0]}")/Deploying" --configuration Release -- "$@"
