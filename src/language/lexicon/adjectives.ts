import { list } from './list.js';

/** Adjectives that their ending does not give away. */
export const ADJECTIVES = list(`
  able absolute acting adult alive alleged alone anti-war apparent armed average aware bad bare big bitter black blank blind blue blunt bold brave brief bright broad brown
  busy calm cheap chief civil clean clear clever close cold common complete complex conservative cool corrupt crazy crude current cute dark daily dead deaf dear
  deep deliberate dense desperate dirty distinct double dry due dumb eager early eastern easy elder elderly empty entire equal evil exact excellent expert extra extreme
  fair fake false familiar far fast fat federal feeble female fierce final fine firm first fit flat foreign former fragile frail free frequent fresh
  full fundamental funny future general generous gentle genuine glad global golden good grand grave gray great green grey gross guilty
  handsome happy hard harsh healthy heavy high honest hot huge human humble hungry ideal ill immediate imminent incumbent independent indoor inner innocent intense interim
  internal joint junior just keen key kind large last late leading lean left legitimate liberal likely limited little live local lone long longtime
  long-time loose loud low lucky mad main major male many mass mature mean medium mere middle mild minor minute moderate modern modest moral much multiple
  mutual naked narrow native nearby neat negative nervous neutral new next nice noble normal northern novel nuclear numb odd official ok okay old only open
  orange other outer outgoing outright outside overall overseas own pale particular partisan past patient perfect pink plain pleasant polite poor popular positive
  precise pregnant present previous primary prime prior private pro profound prominent prompt proper proud public pure quick quiet racist radical rank rapid rare
  raw ready real recent red regular remote rich right rigid ripe rival rough round royal rude rural sad safe same sane secret secure senior separate serious
  severe shallow sharp sheer short shy sick silent silly similar simple single slight slim slow small smart smooth sober soft sole solid sorry southern
  special stable standard steady steep stern stiff straight strange strict strong stupid subject subsequent subtle such sudden super supreme sure sweet swift
  tall tame tense terrific thick thin tight tiny top total tough tragic true typical ugly unable unclear unfair unhappy unique united unlikely upper upset
  urban urgent usual vague various vast veteran vice vivid vocal warm weak wealthy weekly weird well western wet white whole wide wild willing wise wonderful wooden
  worse worst worth wrong yellow young so-called better best bigger biggest larger largest higher highest lower lowest older oldest younger youngest stronger greater
  greatest earlier later latest further elect electric democratic republican russian chinese american`);

/** Nouns whose ending is one of adjectives. */
export const NOUNS_LIKE_ADJECTIVES = list(`
  proposal denial approval arrival trial festival capital hospital journal removal renewal appraisal refusal withdrawal survival memorial editorial tutorial referral betrayal
  manual ritual signal terminal criminal cardinal tribunal commercial potential testimonial essential material serial carnival rival interval
  commentary documentary summary secretary library salary boundary military judiciary anniversary glossary dictionary luminary missionary beneficiary adversary
  diary notary granary sanctuary itinerary apothecary obituary revolutionary mercenary emissary
  objective executive initiative alternative incentive narrative perspective motive directive archive detective relative operative drive dive olive captive native
  representative collective offensive additive derivative
  clinic critic topic fabric metric logic music traffic panic epidemic pandemic plastic statistic mechanic republic mimic cleric comic
  skeptic sceptic academic lunatic fanatic heretic rhetoric arithmetic ethic tactic attic picnic tonic`);
