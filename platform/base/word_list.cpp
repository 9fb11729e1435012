// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: MPL-2.0
#include "platform/base/word_list.h"

#include <algorithm>
#include <array>
#include <string>

namespace waymark {
namespace {

// Chosen from the public word lists named in docs/dependencies.md: common, concrete, spelt alike on both sides of the
// Atlantic, no homophones, nothing about violence, illness, courts, faith, bodies or family.
constexpr std::string_view kText =
    "abacus abdomen abide ability ablaze about above abrasive abreast abridge abroad absence absolute abstract "
    "academic accent accident acclaim account accuracy achieve acid acorn acquire acre acronym active actress "
    "actual address adequate adjust admit adopt advance advice aerosol afar affair affluent afford affront afoot "
    "after again agent agile agree aground ahead ahoy aide ajar akin alarm alas album alias alike alive alkaline "
    "almanac almost aloft along aloof alphabet already also although altitude alto always amaze amber ambush "
    "amenity amid amnesty amount ample amuse anagram anchovy ancient android angler angular animal ankle annotate "
    "annual another answer anteater anthem antidote antler antonym anybody anyhow anyone anyplace anyway apart "
    "apology apparent appear apple approve apricot apron aptitude aqueduct arch area arena argue arise armchair "
    "aroma arose around arrange arrive article aside asleep aspect aspire assume astound astride astute atlas atom "
    "attempt attitude attract audacity audience august autumn average avid avoid await awake award away awhile axis "
    "babble baffle baggage bakery balance balcony ball bamboo banana band bang banjo bank banner barbecue baritone "
    "bark barley barn barrel basket batch bath baton beam bean became become beef been before began begin begun "
    "behalf behind believe bell below belt bend benefit bent beta better between beyond bigger bill binary biology "
    "bird bizarre black blade blank blast blazer blend blip blissful blizzard blob block blog blot blouse blubber "
    "blush boastful boat bobcat boggle boil bolster bolt bone bonfire bonnet bonus book boom booth borough borrow "
    "botany both bottle bought bovine bowl boxcar boxes bracket brand breeze brick bridge brief bright brim bristle "
    "brittle broaden brook brought browse brush bubble bucket buddy budget buffer buggy build bulb bulge bulk "
    "bulldog bunch bundle bunny busy buzz cabbage cacti cake calculus call calm calorie camera campus canal cancel "
    "candle canine cannot canon canteen canyon capacity cape capital capsule capture carbon card care cargo carol "
    "carry cartoon carve cascade case cassette catapult catch category catfish catnap cattle catwalk caught cause "
    "cautious cave cedar celery central ceremony certain chair chalice chamber chance chapter charm chase cheap "
    "cheek chef chemical chess chewy chief chill chip chivalry chlorine choice choose chop chosen chowder chrome "
    "chuck chunk churn cinema cinnamon circle city civil clad claim clapper clarify class clatter clay clean clerk "
    "clever client climate clinic clip cloak clock clog clone closure cloud clover club clue clutch coach coal "
    "coastal coat cobbler cobweb cocoa code coffee coherent coin cold colony column combine come comfort comic "
    "common company comrade concept cone conical conjure connect contact convene cook cool cope copier copper copy "
    "coral core corner corporal correct cosmic cost cotton couch cough could country couple courier cover crafty "
    "crane crave crayon create credit crepe crescent crevice crew cricket criteria crock crop crowd crucial crumb "
    "crunchy cube cubicle cucumber cuddle culinary cums curdle cure curious curry curtain curve customer cute cycle "
    "cylinder daffodil daft daisy damp dance dandy dangle dare darn dart dash data date dawn daybreak daydream "
    "daylight daytime dealt dean debate debug decade decent decimal deck decode decrease dedicate deduce deep "
    "default define deflate defy degree delay delete delivery delta demand dental depend deplete depth deputy "
    "designer desktop destiny detail detect devalue develop device diagram dial dice dictate differ digit diligent "
    "dill dilute diminish dimmer diner dinner dioxide diploma direct discuss disdain dish disk dispute disrupt "
    "dissuade distant ditto dive divide dock doctrine dolphin domain domestic dominion done doorman dose doubt dove "
    "down doze drainage dramatic drapery draw dress drew dribble drier drink drip driven drizzle drool drop drove "
    "drum dubious duchess duck dude dugout duke dull duplex dust dutiful duty duvet dwindle dynamic each eagle "
    "earache eardrum earlier earmark earshot earth ease easier east easy eaten ebony echo eclipse ecology economy "
    "edge edgy edit effort eight either elastic elbow elephant eleven elite ellipse eloquent elusive elves email "
    "ember emblem emerald emit empathy emphasis employee empower empty enamel encircle enclose encode encroach "
    "endorse energy engine engross enhance enjoy enormous enough enrich ensure enter entry entwine envelope envious "
    "enzyme epic episode equal equity eraser errand escalate essay essence estate estimate eternal evaluate evasive "
    "even everyone evolve exact example excavate excess exchange excuse exit expand expert explain exponent express "
    "extent extinct extra fabric fabulous face facility factual faculty fade faith falcon false fame famous fancy "
    "fanfare fantasy farm fashion faster feature federal feedback feel fence ferocity ferry festival fetch fever "
    "fewer fiddle fidelity fidgety field fifth figure file fill film filter finance finch finer finite firm first "
    "fiscal fish five fixes flag flame flap flash flat flick flight flint flip float flock floral flow flyover foam "
    "foil fold folk follow fond font food foot foreign forget fork form forth forward fossil fountain four foyer "
    "fracture fragile frame freedom freight frequent fresh fretful friend frill fringe fritter frog frolic from "
    "front frosty froth frozen fruit fuel full fund funny further fuse future gain gala galley galore game gamma "
    "garage garden gargle garlic garnet garter gasp gather gauntlet gauze gave gender generic genre genuine geology "
    "geometry geranium gerbil gesture getaway giant giddy gift gigantic giggle gimmick girdle girl given gizzard "
    "glacial glad glamour glance glass glider glimmer glisten glitter global glory gloss glove glow glucose glue "
    "goal goat goes goldfish golf gondola gone gong good gooey goofy gopher gorgeous gossip gotten gown graceful "
    "graduate graffiti grain grant graph grasp gratify gravity greater green grew grid grill grind grip gristle "
    "grit groggy groom ground grove grow grub grumble guard guess guide gulf gulp gummy gurgle guru gush gusty "
    "habit half hamlet hammock hamper hamster handful happy hardware hash hasty have hazy header health heap heart "
    "heat heave hedge hefty held helium helpful herald heritage hero hesitate hexagon high hill himself hint hire "
    "history hold holiday home hook hope horn host hotel house however huddle huge hull humble hurry hydrogen "
    "hyphen hypnosis icon idea identify ideology idiom igloo iguana image imbecile imitate immerse immobile "
    "immunity impact implicit improve impulse inch incident incline income increase index indicate industry "
    "infinite info initial inner innocent input insert inside install into invite involve iodine iron issue item "
    "itself ivory jacket jargon jazz jersey jiffy jigsaw jingle jockey jogger join joke jovial joyous joystick "
    "jubilant judicial judo juggle juice jumbo jump juncture juniper justify kangaroo karate keen keep kelp kennel "
    "kept kerchief kerosene kettle keyboard kiln kilobyte kimono kind kiss kitchen kite kitty kiwi knapsack knee "
    "knelt knock known koala kudos label lack ladder ladle lady lagoon laid lake lamp lance land language lanky "
    "lantern large lark last latch late latitude launch laurel lavender lavish lawn laxative layout leader leaf "
    "lean leap learn least leave lecturer left legend legume lemon lend length lens lent leotard lethargy letter "
    "level liberty library life lift light likewise lilac limb limit line lingo link linoleum lint lion listen "
    "little liver lizard load local lock logic logo long look loop lord lorry loud love lower lucid luck lullaby "
    "lumber lunar lunch machine magazine magenta magical magnetic majesty majority maker manager mandate manhole "
    "manner many march margin mark marshy mascot master match material matrix matter mauve maximum maybe mean "
    "measure media member memory method middle might mile million mine minimal minute mixes mobile mode modify "
    "module moisten molar molecule money monsoon month mosaic mossy most motive motto mountain mouse mouth move "
    "much muck mulch mule multiple mumble mural museum mushy music musket must mutual myself mystify myth nail name "
    "napkin narrow national nature navy nearby nebula neck nectar negative neither neon network neuron never next "
    "nibble nice nickname nifty nimble nine ninth nobody noise normal north note notice novel nowhere nugget "
    "nullify numerous nursery nurture nutmeg nutty nylon oasis object oboe observer obsolete obtain obvious occupy "
    "ocean octagon octopus offer office often older olive omega omit once onion onto onward opal open operate "
    "opinion oppose order origin osmosis other otter ought ounce outcome outer outfit outgrow outline output "
    "outside outweigh oval oven owner oxygen oyster ozone pack paddle padlock page paid palace palm pancake panda "
    "pantry papaya paper paprika papyrus parade parcel pardon parish park parrot parsley party passage pasta patch "
    "path patient patrol pattern pebble pecan pelican pellet pencil pendant pennant people percent perfect perhaps "
    "period permit person pesky petrol petty petunia phoenix phone photo phrase pick picture pile pint pipe place "
    "plant plastic platform player plaza pledge plenty plod plop plot ploy plug plural plus plywood pocket poem "
    "poet pointer poise polar policy polka polo polygon poncho pond pony pool popcorn poplar poppy popular porous "
    "port possum postal pouch pound powdery power precise predict prelude premium press pretty previous price "
    "primary print private process produce profile program project prompt proof propose proton proud proven prowess "
    "proxy prune public pull pulp pulse puma pumice pungent pupil puppy purchase pure purity purple purr putt "
    "puzzle pyramid python quake qualify quantum quarry query quick quill quintet quirk quit quiver quote radar "
    "radio raffle raft railway raisin rake ramble ramp random range rare rarity rate rather reach reason recess "
    "recital recovery rectify referee refrain regalia region regular rejoice relative relieve remedy reminder "
    "remnant remote renewal rental repent replica reptile require rescuer resemble resident respect result revert "
    "revival revoke rhyme ribbon rice riches rickety ridden ride rink ripple rise river roast rocket roman room "
    "rope roster rosy round routine royal rubber ruby rudder rule rumble rummage rundown runny runway rural rush "
    "rust safari safe saffron saga sage said sake salary salon salt same sample sandy sank sardine sassy satchel "
    "satisfy saucy sauna save scale scenic scheme scholar science scoop scope score screen script scroll scruffy "
    "scuttle search season second secret security seek seldom self senate send sense sequence serious serpent serve "
    "setback settle seventh shadow shaft shaky shallow shape share shawl sheet shelf sherry shield shift shimmer "
    "shine ship shirt shone shop shorter should shown shrank shrug shudder shuffle shun side sierra siesta sift "
    "sign silent silicon silk silo silt silver simile simple siren sitter sixth sizzle skater sketch skid skill "
    "skipper skirt skyline slab slate sleep slept slick slight slip slogan slot slow small smell smile smith smock "
    "smooth snack snap sneak sniff snippet snooze snore snout snowy snuff snuggle society soft sold solid solve "
    "somehow soon sorry sound south space spare speak specimen speech spell spent sphere sphinx spider spill spiral "
    "splendid splice splurge spoken sponge spoof spore spot spout spray spree sprig sprout sputter squeeze squid "
    "stack stadium staff stage stamp stand staple stark state staunch stay steam steep stellar stem stencil stereo "
    "stew stick still stir stitch stock stone stood stop storage stout stove strategy stream strode strum stubble "
    "study stuff sturdy stylus suave subject subsidy suburb success such sudden suffice sugar suit summer support "
    "supreme surface surname surprise surround survey swab swagger swan sway sweep swell swept swerve swirl switch "
    "swivel swore swung synapse syntax syrup system tabby tablet taco tactical tadpole take talk tall talon tamer "
    "tamper tank tape target tartar task tassel taste taught tavern teach tedious teeth tell tend term text thank "
    "that theme then theology thereby these they thicken thigh thimble thirty this those thousand thread thrift "
    "throw thumb tiara ticket tidal tidy tiger tight tile till tilt tingle tinsel tint tiny tissue title today "
    "token tonight took tooth topic total touch toward town trace trade traffic train transfer travel tray treat "
    "treble tree tremble trend triangle tribute tricky trilogy trimmer trinity trio trip trodden trophy trout "
    "trowel truce true truffle trump trust truth tubular tulip tummy tune turban turkey turret turtle tusk tweak "
    "tweet twelve twenty twice twiddle twig twine twirl tycoon type typical ultimate ultra umbrella umpire uncouth "
    "undergo unicorn unify unison universe until upbeat update upgrade upheld uphill uphold upload upon upper "
    "upright uproar upside upstairs uptake uptight uptown upward uranium urban urchin usage useful user usher usual "
    "utensil utility utmost vacancy vague valid valley value variety varnish varsity vary vast veal velocity velvet "
    "venture venue verbose verify verse vertical very vessel veteran vicinity victory video viewer village vintage "
    "violin viper visit vista vital voice volley voltage volume vowel voyage waffle wagon wake walk wall walnut "
    "walrus wand want warm wash watch water wavy weekend weird welcome well went were western wharf what wheat "
    "wheel whenever whereas while whinny white whoever whom wide width wildcat will wilt wind winner winter wipe "
    "wire wiry wisdom wise wish wispy wistful with wobble wolf wonder wooden wool word work world worth woven "
    "wrangle wreath wriggle wrinkle written wrote wrought yarn year yeast yellow yield yodel yoga yonder young "
    "zealous zebra zero zodiac zone zoology zoom";

using Words = std::array<std::string_view, kWordCount>;

constexpr Words split()
{
    Words words;
    std::size_t at = 0;
    for (auto& word : words) {
        const auto end = std::min(kText.find(' ', at), kText.size());
        word = kText.substr(at, end - at);
        at = end + 1;
    }
    return words;
}

constexpr Words kWords = split();
static_assert(kWords.back().data() + kWords.back().size() == kText.data() + kText.size());

constexpr std::size_t kTelling = 4;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string_view wordAt(std::uint32_t index)
{
    return kWords.at(index % kWordCount);
}

std::optional<std::uint32_t> indexOf(std::string_view word)
{
    std::string small(word);
    std::ranges::transform(small, small.begin(), lower);
    const auto at = std::ranges::lower_bound(kWords, std::string_view(small));
    if (at == kWords.end()) {
        return std::nullopt;
    }
    const bool whole = *at == small;
    const bool start = small.size() == kTelling && at->starts_with(small);
    return whole || start ? std::optional(static_cast<std::uint32_t>(at - kWords.begin())) : std::nullopt;
}

}  // namespace waymark
