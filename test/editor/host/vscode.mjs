#!/usr/bin/env node
// A "VS Code executable" where the desktop build cannot be had: it takes the arguments of @vscode/test-electron, shows
// the real VS Code workbench in a headless browser, and exits with the code of the tests. This file only brings the
// TypeScript loader, because an executable cannot ask Node for one.
import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
