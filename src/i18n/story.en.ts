/** What stands round a story, in English: read only by those who read one. */
export const storyEn = {
  explained: 'Words explained:',
  story: 'Story',
  /** Of a step, and of how many. */
  progress: (step: number, of: number) => `${step} of ${of}`,
  stepTitle: (step: number, of: number, title: string) => `Step ${step} of ${of}: ${title}`,
  previous: 'Previous',
  next: 'Next',
  steps: 'All steps',
  explore: 'Explore',
  moreText: 'More room for the text',
  moreMap: 'More room for the map',
  exploreNote: 'The map is yours. The story keeps its place.',
  back: 'Back to the story',
  again: 'Show this step again',
  away: 'The map shows something else than this step.',
  leave: 'Leave the story',
  read: 'Read it on a page',
  /** In the list of all keys. */
  keyList: [
    { press: ['←', '→'], does: 'previous or next step' },
    { press: ['Page ↑', 'Page ↓'], does: 'the same, with a remote or from the map too' },
    { press: ['Esc'], does: 'close the explanation of a word' },
  ],
  keys: 'Step with the arrow keys or Page Up and Page Down, or swipe.',
  /** Before the names of who says so. */
  says: 'says so:',
  thirdParty: 'third parties',
  denied: (who: string) => `denied by ${who}`,
  context: 'reported',
  /** A further event that carries the same words. */
  also: (place: number) => `${place}`,
  alsoName: (place: number, date: string, summary: string) => `${place}, also: ${date}. ${summary}`,
  glossary: 'In the glossary',
  note: 'How to read this',
  // Pages
  title: 'Stories',
  lead: 'Stories told step by step on the map. Each statement leads to the reports that it rests on, and says who made them. All of it was read twice.',
  none: 'No stories are told in this atlas yet.',
  minutes: (minutes: number, steps: number) => `${minutes} minutes, ${steps} steps`,
  open: 'Step through it on the map',
  openStep: 'Open the map at this step',
  map: (question: string, date: string) => `${question}, ${date}`,
  lives: (question: string, date: string) => `${question}, through time, to ${date}`,
  restsOn: 'What this rests on, and who says so',
  sources: 'Sources',
  sourcesLead:
    'The events that the story rests on, each with its sources. A label shows outlets that speak for a state or a side: they show that a claim was made.',
  contents: 'Steps',
};

export type StoryMessages = typeof storyEn;
