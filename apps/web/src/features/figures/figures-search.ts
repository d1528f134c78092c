export const ranges = ['3-months', '1-year', '3-years'] as const;
export type Range = (typeof ranges)[number];

export const rangeOf = ({ range }: { range?: Range }): Range => range ?? '1-year';
