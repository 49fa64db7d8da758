/**
 * Everybody whom an article names, and whom a shorter name means.
 *
 * <ul>
 *   <li>The cast of an article: {@link Cast}, {@link Person}, {@link WatchPeople}.
 *   <li>Names in its text: {@link NamesInText}, {@link NameForm}, {@link NameWords}, {@link Namesakes},
 *       {@link CompanyName}, {@link Firms}, {@link DottedName}, {@link ChineseNames}, {@link MarriedWomen},
 *       {@link RecurringNames}, {@link OrdinaryWords}.
 *   <li>Whom a shorter name or a description means: {@link PeopleByName}, {@link OtherNames}, {@link ShortNames},
 *       {@link Nicknames}, {@link Offices}, {@link Office}, {@link Designations}, {@link Somebody}, {@link Kin}.
 * </ul>
 */
@NullMarked
package io.mediawatch.tag.speaker.people;

import org.jspecify.annotations.NullMarked;
