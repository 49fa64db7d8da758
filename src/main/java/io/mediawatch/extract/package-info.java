/**
 * Page to article: finds the charset, the body and every field of the byline in whatever markup a site uses, and says
 * which rule decided. It is a plain function of the page, so that the same page gives the same article wherever and
 * whenever it is run again. In the order in which a page passes through:
 *
 * <ul>
 *   <li>The whole: {@link Extractor}, {@link Reading}, {@link Draft}, {@link Extraction}, {@link Explanation},
 *       {@link SiteRules}; what is none: {@link NoArticle}.
 *   <li>Bytes to characters: {@link Charsets}, {@link Utf8}, {@link Utf8Reader}, {@link Mojibake}.
 *   <li>What reaches the parser: {@link Markup}, {@link Pieces}, {@link TagScan}, {@link TagNames}, {@link TagKinds},
 *       {@link ReadAttributes}, {@link BareTags}, {@link Drawing}, {@link Menus}.
 *   <li>The one walk over the document and what it finds: {@link Walk}, {@link Role}, {@link Signals},
 *       {@link ClassNames}, {@link Seams}, {@link PlainText}, {@link Outline}, {@link Box}, {@link Block},
 *       {@link Weights}.
 *   <li>The body, by structure: {@link Body}, {@link Core}, {@link Elsewhere}, {@link Outside}, {@link Cards},
 *       {@link Repeats}, {@link NextPage}; by words: {@link Boilerplate}, {@link Furniture}, {@link Wordings},
 *       {@link Stamps}; what stands above and beside it: {@link Lead}, {@link KeyPoints}, {@link Captions}; where it
 *       ends: {@link Ending}, {@link Edges}; {@link Paragraphs}, {@link Grid}.
 *   <li>What the page tells machines: {@link JsonLd}, {@link LinkedData}, {@link InlineData}, {@link ToldAuthors}.
 *   <li>The fields: {@link Evidence}, {@link Headline}, {@link Outlet}, {@link OutletNames}, {@link Account},
 *       {@link Section}, {@link Breadcrumb}, {@link Kicker}, {@link PayWall}, {@link Languages}; who wrote it: {@link People},
 *       {@link Surroundings}, {@link Byline}, {@link Interview}, {@link Signature}, {@link Credit}, {@link Posts},
 *       {@link Agencies}, {@link Names}; from where: {@link Region}.
 *   <li>Dates: {@link Published}, {@link DateCandidates}, {@link Dates}, {@link ClockTime}, {@link RelativeDates},
 *       {@link Numerals}, {@link Moment}; and their zones: {@link Zones}, {@link Hosts}, {@link LocalWords}.
 *   <li>Words, in the lists beside this package: {@link WordList}, {@link Vocabulary}, {@link WordTable},
 *       {@link Phrases}, {@link Labels}, {@link Chars}.
 * </ul>
 */
@NullMarked
package io.mediawatch.extract;

import org.jspecify.annotations.NullMarked;
