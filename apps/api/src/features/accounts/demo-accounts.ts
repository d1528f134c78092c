/** The invented people of the demo that anybody may be with one click. The demo content gives them their communities and roles. */
export const demoAccounts = [
  {
    account: 'organiser',
    name: 'Meera Kulkarni',
    email: 'meera@demo.hallway.example',
    role: 'organises the communities',
    timeZone: 'Asia/Kolkata',
  },
  {
    account: 'panellist',
    name: 'Tomasz Wójcik',
    email: 'tomasz@demo.hallway.example',
    role: 'reviews proposals on the panel',
    timeZone: 'Europe/Warsaw',
  },
  {
    account: 'lead',
    name: 'Adaeze Okafor',
    email: 'adaeze@demo.hallway.example',
    role: 'leads the hackathon',
    timeZone: 'Africa/Lagos',
  },
  {
    account: 'speaker',
    name: 'Ines Carvalho',
    email: 'ines@demo.hallway.example',
    role: 'proposes talks',
    timeZone: 'Europe/Lisbon',
  },
  {
    account: 'member',
    name: 'राहुल देशपांडे',
    email: 'rahul@demo.hallway.example',
    role: 'a member who comes to meetups',
    timeZone: 'Asia/Kolkata',
  },
] as const;
