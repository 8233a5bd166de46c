/** Keeps what has nothing to do with rulebooks out of the way. The editor's own assistants would add code actions to ours. */
export const quiet = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.openRepositoryInParentFolders': 'never',
  'extensions.ignoreRecommendations': true,
};
