/**
 * Characters that nothing is drawn for, as the inside of a regular expression's class (with the flag u or v): Unicode's Default_Ignorable_Code_Point, which
 * holds the direction controls, and the marks of interlinear annotation.
 */
export const IGNORABLE = String.raw`\p{Default_Ignorable_Code_Point}\ufff9-\ufffb`;
