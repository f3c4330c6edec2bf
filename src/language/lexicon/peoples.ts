import { list } from './list.js';

/** Adjectives of nation, party and faith, which stand before a name without being part of it ("Republican John Smith"). */
export const PEOPLES = list(`
  american african-american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian swedish norwegian danish finnish
  polish czech hungarian romanian bulgarian greek turkish russian ukrainian soviet serbian croatian chinese japanese korean vietnamese thai indian pakistani bangladeshi afghan iranian iraqi
  syrian lebanese israeli palestinian jordanian egyptian libyan tunisian moroccan algerian saudi kuwaiti qatari emirati yemeni somali ethiopian kenyan nigerian ghanaian congolese sudanese
  ugandan rwandan african european asian latin latino hispanic mexican cuban brazilian argentine chilean colombian peruvian venezuelan canadian australian
  republican republicans democrat democrats democratic conservative conservatives labour liberal green tory socialist communist independent libertarian gop
  christian christians muslim muslims jewish jew jews catholic catholics protestant evangelical mormon hindu buddhist sikh islamic arab arabs kurdish kurds
  black white native southern northern western eastern californian texan floridian iowan bostonian parisian londoner`);

/** Nouns, not adjectives, for somebody of a nation: "the Swede". */
export const DEMONYMS = list(`
  swede dane finn briton spaniard pole turk scot frenchman frenchwoman englishman englishwoman irishman irishwoman welshman welshwoman dutchman dutchwoman
  icelander netherlander luxembourger slovak croat serb slovene uzbek kazakh tajik afghan pakistani israeli iraqi filipino filipina new-zealander kiwi`);
