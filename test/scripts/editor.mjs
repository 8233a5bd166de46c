// npm run editor: a real VS Code with the extension on the examples. Ctrl+C stops it.
import { ensureBuilt, ensureInstalled } from './project.mjs';

ensureInstalled();
await ensureBuilt(['client', 'server']);
const { register } = await import('tsx/esm/api');
register();
await import('../editor/open.ts');
