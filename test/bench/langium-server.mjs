// A language server made with Langium for clauses that refer to one another: parsed, linked and validated at every change.
// The benchmark copies this file beside the Langium that it installs, outside the repository, and runs it there.
import { createServicesForGrammar } from 'langium/grammar';
import { startLanguageServer } from 'langium/lsp';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

const grammar = `
grammar Clauses
entry Book: clauses+=Clause*;
Clause: 'clause' name=ID ':' ('subject' 'to' other=[Clause:ID] ',')? 'the' actor=ID modal=('shall' | 'may' | 'must') words+=ID* '.';
hidden terminal SPACE: /\\s+/;
terminal ID: /[A-Za-z_][A-Za-z_0-9]*/;
`;

const connection = createConnection(ProposedFeatures.all);
const services = await createServicesForGrammar({
  grammar,
  languageMetaData: { languageId: 'clauses', fileExtensions: ['.clauses'], caseInsensitive: false, mode: 'production' },
  sharedModule: { lsp: { Connection: () => connection } },
});
const saysNothing = (clause, accept) => { if (clause.words.length < 2) accept('warning', 'This clause says nothing.', { node: clause }); };
services.validation.ValidationRegistry.register({ Clause: saysNothing });
startLanguageServer(services.shared);
