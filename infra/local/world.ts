/**
 * The demo's cast: the people, workspaces and channels that the local Slack and the local Teams know.
 * All names are invented. Only what a platform would know stands here; companies and problems reach the region through the bot.
 */

export type SlackPerson = { id: string; handle: string; name: string; title: string };
type SlackChannel = { id: string; name: string; purpose: string };
export type SlackWorkspace = {
  id: string;
  domain: string;
  name: string;
  /** Streek's own account here, once it is installed. */
  bot: { userId: string; botId: string };
  channels: SlackChannel[];
  people: SlackPerson[];
  /** Slack brought out its chart block in stages: a workspace to which it has not come yet. */
  withoutCharts?: boolean;
};

export type TeamsPerson = { id: string; aadObjectId: string; name: string; title: string };
type TeamsChannel = { id: string; name: string };
export type TeamsTenant = {
  id: string;
  name: string;
  team: { id: string; aadGroupId: string; name: string };
  channels: TeamsChannel[];
  people: TeamsPerson[];
};

export type World = { slack: SlackWorkspace[]; teams: TeamsTenant[] };

/** Marloes ter Braak works in both: the same human in the first Slack workspace and in Teams. */
export const WORLD: World = {
  slack: [
    {
      id: 'T0TWENTE',
      domain: 'twente-board',
      name: 'Twente Board',
      bot: { userId: 'U0TSTREEK', botId: 'B0TSTREEK' },
      channels: [
        { id: 'C0TREGIO', name: 'regio-twente', purpose: 'Wat de regio samen oppakt' },
        { id: 'C0TALGEMEEN', name: 'algemeen', purpose: 'Mededelingen en koffie' },
      ],
      people: [
        { id: 'U0MARLOES', handle: 'marloes', name: 'Marloes ter Braak', title: 'directeur, metaalbewerking' },
        { id: 'U0HENK', handle: 'henk', name: 'Henk Wolterink', title: 'eigenaar, installatietechniek' },
        { id: 'U0AYLIN', handle: 'aylin', name: 'Aylin Demirkol', title: 'hoofd personeel, machinebouw' },
        { id: 'U0JOOST', handle: 'joost', name: 'Joost Nijlandt', title: 'coördinator van de regio' },
      ],
    },
    {
      id: 'T0KENNIS',
      domain: 'kennispark',
      name: 'Kennispark',
      bot: { userId: 'U0KSTREEK', botId: 'B0KSTREEK' },
      channels: [
        { id: 'C0KREGIO', name: 'regio', purpose: 'Samen met de rest van Twente' },
        { id: 'C0KTECHNIEK', name: 'techniek', purpose: 'Van meten tot maken' },
      ],
      people: [
        { id: 'U0FEMKE', handle: 'femke', name: 'Femke Scholtens', title: 'oprichter, meettechniek' },
        { id: 'U0RIK', handle: 'rik', name: 'Rik Hesselinck', title: 'productieleider, sensoren' },
        { id: 'U0PRIYA', handle: 'priya', name: 'Priya van Dalfsen', title: 'software, gezondheidszorg' },
      ],
    },
  ],
  teams: [
    {
      id: '6f2d7c1e-4b0a-4c7e-9d31-0a52e1b7c001',
      name: 'Gemeente & Industrie',
      team: {
        id: '19:streekteam0000000000000000000001@thread.tacv2',
        aadGroupId: '2c9e0f5a-7d14-4a8b-8a53-5b1fd00a1001',
        name: 'Gemeente & Industrie',
      },
      channels: [
        // A team's first channel has the team's own id.
        { id: '19:streekteam0000000000000000000001@thread.tacv2', name: 'Algemeen' },
        { id: '19:streekregio000000000000000000002@thread.tacv2', name: 'Regio Twente' },
      ],
      people: [
        {
          id: '29:1ellen-streek-local',
          aadObjectId: 'a1b5d3c0-0001-4f00-8e00-0000000e11e0',
          name: 'Ellen Broekhuizen',
          title: 'bedrijvenloket, gemeente',
        },
        {
          id: '29:1bram-streek-local',
          aadObjectId: 'a1b5d3c0-0002-4f00-8e00-000000b3a300',
          name: 'Bram Lansingh',
          title: 'bedrijfsleider, kunststoffen',
        },
        {
          id: '29:1marloes-streek-local',
          aadObjectId: 'a1b5d3c0-0003-4f00-8e00-0000003a3100',
          name: 'Marloes ter Braak',
          title: 'directeur, metaalbewerking',
        },
        {
          id: '29:1youssef-streek-local',
          aadObjectId: 'a1b5d3c0-0004-4f00-8e00-000000705500',
          name: 'Youssef el Amraoui',
          title: 'logistiek, groothandel',
        },
      ],
    },
  ],
};
