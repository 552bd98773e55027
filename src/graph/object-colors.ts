/** Colours that Encord's SDK 0.1.211 gives to objects in turn. */
export const OBJECT_COLORS: readonly string[] = (
  '#D33115 #E27300 #16406C #FE9200 #FCDC00 #DBDF00 #A4DD00 #68CCCA #73D8FF #AEA1FF #FCC400 #B0BC00 #68BC00 #16A5A5 ' +
  '#009CE0 #7B64FF #FA28FF #B3B3B3 #9F0500 #C45100 #FB9E00 #808900 #194D33 #0C797D #0062B1 #653294 #AB149E'
).split(' ');

/** The colour of the object at an index, counted from 0. */
export function objectColor(index: number): string {
  return OBJECT_COLORS[index % OBJECT_COLORS.length] ?? '#D33115';
}
