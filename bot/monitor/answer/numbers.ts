/** How the monitor's figures are written for people: as every other number of the product. */
export { numeral, quantity, signed } from '../../primitives/quantities.ts';
