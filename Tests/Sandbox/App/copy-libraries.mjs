// Copies what the browser loads into the folder given, and writes Fluent's light theme as style sheet.
import { copyFileSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { webLightTheme } from '@fluentui/tokens';

const [target] = process.argv.slice(2);
mkdirSync(target, { recursive: true });
const tokens = Object.entries(webLightTheme).map(([name, value]) => `  --${name}: ${value};`);
writeFileSync(join(target, 'tokens.css'), `:root {\n${tokens.join('\n')}\n}\n`);
copyFileSync('node_modules/echarts/dist/echarts.min.js', join(target, 'echarts.js'));
// The last one: the build takes it for the sign that all are there.
copyFileSync('node_modules/@fluentui/web-components/dist/web-components-all.min.js', join(target, 'fluent.js'));
utimesSync(join(target, 'fluent.js'), new Date(), new Date());
