/** Addresses of the yearly presentation. Apart from what draws it: whoever gives an address away needs nothing else of it. */
export { type DeckLinks, deckLinks } from '../townhall/deck/deck-link.ts';
