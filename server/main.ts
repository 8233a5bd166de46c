/** The language server as a process: over standard input and output (`--stdio`) or Node's channel (`--node-ipc`). */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './node-host.ts';
import { startServer } from './server.ts';

const connection = createConnection(ProposedFeatures.all);
startServer(connection, nodeHost);
connection.listen();
