/**
 * Turns a page into an article: finds the charset, the body and every field of the byline in whatever markup a site
 * uses, and records which rule decided. Extraction is a pure function of the page, so the same page always gives the
 * same article. The classes, in the order in which a page passes through them:
 *
 * <ul>
 *   <li>The process as a whole: {@link Extractor}, {@link Reading}, {@link Draft}, {@link Extraction},
 *       {@link Explanation}, {@link SiteRules}; pages that are not articles: {@link NoArticle}.
 *   <li>Decoding bytes into characters: {@link Charsets}, {@link Utf8}, {@link Accents}, {@link Mojibake}.
 *   <li>Thinning out the markup before it is parsed: {@link Markup}, {@link Pieces}, {@link TagScan},
 *       {@link TagNames}, {@link TagTable}, {@link TagKinds}, {@link ReadAttributes}, {@link BareTags},
 *       {@link Drawing}, {@link Menus}.
 *   <li>Building the document where nothing has to be repaired: {@link PlainTree}, {@link OpenElements},
 *       {@link TreeKinds}, {@link References}.
 *   <li>The single walk over the document, and its result: {@link Walk}, {@link Declarations}, {@link BlockKinds},
 *       {@link Role}, {@link Signals}, {@link ClassNames}, {@link TextBuffer}, {@link Preformatted},
 *       {@link EscapedBody}, {@link Seams}, {@link PlainText}, {@link Outline}, {@link Box}, {@link Block},
 *       {@link Weights}.
 *   <li>Finding the body by structure: {@link Body}, {@link Core}, {@link Elsewhere}, {@link Discussion},
 *       {@link Outside}, {@link Cards}, {@link Repeats}, {@link NextPage}; by words: {@link Boilerplate},
 *       {@link Furniture}, {@link Wordings}, {@link Stamps}; leads and captions: {@link Lead}, {@link KeyPoints},
 *       {@link Captions}; where the text begins and ends: {@link Opening}, {@link Ending}, {@link Edges}; paragraphs:
 *       {@link Paragraphs}, {@link Grid}.
 *   <li>Metadata for machines: {@link JsonLd}, {@link LinkedData}, {@link InlineData}, {@link ToldAuthors}.
 *   <li>The fields: {@link Evidence}, {@link Headline}, {@link OtherTitles}, {@link Titles}, {@link Site},
 *       {@link Copyright}, {@link Publisher}, {@link OutletNames}, {@link Account}, {@link Section},
 *       {@link Breadcrumb}, {@link Kicker},
 *       {@link PayWall}, {@link Languages}, {@link StandIns}; authors: {@link People}, {@link Profiles},
 *       {@link Surroundings}, {@link Byline}, {@link Interview}, {@link Signature}, {@link Reporters}, {@link Credit},
 *       {@link Posts}, {@link Agencies}, {@link Names}; place of posting: {@link Region}.
 *   <li>Dates: {@link Published}, {@link DateCandidates}, {@link Dates}, {@link ClockTime}, {@link RelativeDates},
 *       {@link Numerals}, {@link Minguo}, {@link Moment}; time zones: {@link Zones}, {@link Hosts}, {@link LocalWords}.
 *   <li>Characters, and words from the lists next to this package: {@link WordList}, {@link Vocabulary},
 *       {@link WordTable}, {@link Phrases}, {@link Labels}, {@link Chars}.
 * </ul>
 */
@NullMarked
package io.mediawatch.extract;

import org.jspecify.annotations.NullMarked;
