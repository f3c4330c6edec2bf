/**
 * Characters that nothing is drawn for, as the inside of a regular expression's class (with the flag u or v): Unicode's Default_Ignorable_Code_Point, which
 * holds the direction controls, the marks of interlinear annotation, and the Syriac mark of abbreviation, which few fonts draw and which turns the direction.
 */
export const IGNORABLE = String.raw`\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u070f`;
