/** What somebody on the roster is called, and what they do; in mails and on every page. */
export const duties = {
  'word.host': 'Host',
  'word.chair': 'Session chair',
  'word.runner': 'Runner',
  'word.door': 'Door',
  'word.av': 'Sound and picture',
  'word.other': 'Helping hand',
  'does.host':
    'Be there when the doors open. Welcome everybody, say the level of the evening in one sentence, and name the two people to turn to. Say where water, exits and toilets are; end on time, thank the speakers and the venue, and announce the next meetup.',
  'does.chair':
    'Ask the speaker how their name is said. Announce them in two sentences, show the signs for 5 minutes and 1 minute, and stop the talk at its end. Repeat each question into the microphone, and keep the questions at the level of the room.',
  'does.runner':
    'Meet the speaker 15 minutes before the talk, at the front. Try their laptop on the projector and the microphone, bring water, and hand them over to the session chair. After the talk, see that the next speaker is there.',
  'does.door':
    'Be at the door half an hour before the start, with the list of names for the gate. Check people in, welcome those who come for the first time, add walk-ins while there are seats, and stay until 20 minutes after the start.',
  'does.av':
    'Set up projector, microphone and recording an hour before the start and try each of them. Stay near the desk during the talks. Record only those who said yes; save the recordings before you leave.',
  'does.other': 'The organisers will tell you what is needed when you arrive.',
} as const;
