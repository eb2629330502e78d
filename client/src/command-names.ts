/** The command that shows a rule's page; its only argument is the rule's id. */
export const showRuleCommand = 'cqcLint.showRule';

/** The command that leads to a place of a file; its only argument is a `Place`. */
export const showPlaceCommand = 'cqcLint.showPlace';
