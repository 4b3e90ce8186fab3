#!/usr/bin/env pwsh
#Requires -Version 7
# Builds and runs Solution/Deploying, which does what is asked: deploy.ps1 --help
dotnet run --project (Join-Path $PSScriptRoot 'Deploying') --configuration Release -- @args
exit $LASTEXITCODE
