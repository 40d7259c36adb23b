/** What a change in the region is worth at the end of the week, for its coordinators: who joined, and what waits for their yes. */
import { bold } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Change } from '../store/table.ts';
import type { Line, Told } from './capability.ts';
import type { Directory, LinkRequest } from './directory.ts';
import type { Member } from './people.ts';
import { regionWords } from './words/index.ts';

export function regionLines({ key, before, after }: Change): Line[] {
  const line = (region: string, subject: string, id: string, kind: Line['kind'], weight: number): Line => ({
    region,
    subject,
    id,
    kind,
    weight,
    themes: ['region'],
    to: 'coordinators',
  });
  if (key.sk.startsWith('LINK#')) {
    const request = after?.data as unknown as LinkRequest | undefined;
    if (!request) return [];
    const waits = line(request.region, 'link', request.workspace, 'needs-you', 95);
    return [request.status === 'waiting' ? waits : { ...waits, gone: true }];
  }
  if (!key.sk.startsWith('MEMBER#')) return [];
  const was = before?.data as unknown as Member | undefined;
  const member = after?.data as unknown as Member | undefined;
  const gone = (waits: Member): Line => ({ ...line(waits.region, 'vouching', waits.id, 'needs-you', 90), gone: true });
  if (!member) return was && asksVouching(was) ? [gone(was)] : [];
  if (!was) return [line(member.region, 'member', member.id, 'new', 10)];
  const [asked, asks] = [asksVouching(was), asksVouching(member)];
  if (asks && !asked) return [line(member.region, 'vouching', member.id, 'needs-you', 90)];
  return asked && !asks ? [gone(member)] : [];
}

/** Nobody has said yet that they are of their company, and they asked. */
const asksVouching = ({ affiliation }: Member): boolean => affiliation?.askedAt !== undefined && !affiliation.vouchedBy;

export async function regionTold(
  directory: Pick<Directory, 'linkRequest' | 'member'>,
  { region, subject, id }: Line,
  language: Language,
): Promise<Told | undefined> {
  const w = regionWords(language);
  if (subject === 'link') {
    const request = await directory.linkRequest(region, id);
    if (request?.status !== 'waiting') return undefined;
    const args = { workspace: request.workspace };
    return {
      title: request.workspaceName,
      words: [w.linkWaiting(request.workspaceName, request.requester.name)],
      buttons: [
        { label: w.approve, action: 'region.approve', args, style: 'primary' },
        { label: w.refuse, action: 'region.refuse', args },
      ],
    };
  }
  if (subject === 'vouching') {
    const asking = await directory.member(region, id);
    if (!asking?.company || !asksVouching(asking)) return undefined;
    const { name, kvk } = asking.company;
    return {
      title: asking.name,
      words: [w.vouchQuestion(asking.name, name, kvk)],
      buttons: [
        { label: w.vouchYes, action: 'region.vouch', args: { member: id, kvk }, style: 'primary' },
        { label: w.vouchNo, action: 'region.disown', args: { member: id, kvk } },
      ],
    };
  }
  const member = subject === 'member' ? await directory.member(region, id) : undefined;
  if (!member) return undefined;
  return {
    title: member.name,
    words: [bold(member.name), ` ${w.weekJoined(member.company?.name ?? w.noCompany)}`],
    buttons: [{ label: w.members, action: 'region.members' }],
  };
}
