package io.readiness.lexicon;

import static io.readiness.lexicon.PartOfSpeech.ADJECTIVE;
import static io.readiness.lexicon.PartOfSpeech.ADVERB;
import static io.readiness.lexicon.PartOfSpeech.BASE;
import static io.readiness.lexicon.PartOfSpeech.CONJUNCTION;
import static io.readiness.lexicon.PartOfSpeech.DETERMINER;
import static io.readiness.lexicon.PartOfSpeech.GERUND;
import static io.readiness.lexicon.PartOfSpeech.MODAL;
import static io.readiness.lexicon.PartOfSpeech.NUMBER;
import static io.readiness.lexicon.PartOfSpeech.PARTICIPLE;
import static io.readiness.lexicon.PartOfSpeech.PAST;
import static io.readiness.lexicon.PartOfSpeech.PLURAL;
import static io.readiness.lexicon.PartOfSpeech.PREPOSITION;
import static io.readiness.lexicon.PartOfSpeech.PRESENT;
import static io.readiness.lexicon.PartOfSpeech.PRONOUN;
import static io.readiness.lexicon.PartOfSpeech.THIRD_PERSON;

import io.readiness.lexicon.WordForm.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the verbs of a text from its nouns by their place in the clause, and whose deed they are. The first word of a line that
 * can be a verb is one, and the writer's; so are those that are joined to it, follow "I" or "we", or tell by what deed something
 * came about. What follows "to", an auxiliary, "which" or a noun is a verb as well, and no deed of the writer.
 */
final class VerbFinder {
    private static final Set<String> WRITER = Set.of("i", "we", "i've", "we've", "i'd", "we'd", "i'm", "we're");
    private static final Set<String> BE =
            Set.of("be", "is", "are", "was", "were", "been", "being", "am", "isn't", "aren't", "wasn't", "weren't");
    private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "haven't", "hasn't", "hadn't");
    private static final Set<String> BARE_DO = Set.of("do", "does", "did");
    private static final Set<String> DO = Set.of(
            "do",
            "does",
            "did",
            "don't",
            "doesn't",
            "didn't",
            "not",
            "won't",
            "can't",
            "cannot",
            "couldn't",
            "wouldn't",
            "shouldn't",
            "let",
            "lets",
            "help",
            "helps",
            "helped",
            "helping");
    private static final Set<String> BY =
            Set.of("by", "through", "via", "after", "before", "while", "when", "once", "thereby");
    private static final Set<String> RELATIVE = Set.of("who", "that", "which", "what", "whatever", "whoever");
    private static final Set<String> JOINING = Set.of("and", "or", "then", "but", "so");
    private static final Set<String> NOW_OR_NOT = Set.of("now", "no", "never", "still", "also", "only");
    private static final Set<String> UP_OR_DOWN = Set.of("up", "down");
    private static final String WILL = "'ll";
    private static final String TO = "to";
    private static final String OF = "of";
    private static final String AS = "as";

    private final AnalyzedText text;

    /** What the last deed of the line is a form of; null: the line has none yet. */
    private @Nullable WordForm lastDeed;

    private int lineBegins;
    private boolean hasLeading;

    VerbFinder(AnalyzedText text) {
        this.text = text;
    }

    void find(Place[] places) {
        for (int i = 0; i < places.length; i++) {
            if (text.beginsSentence(i)) {
                lastDeed = null;
                hasLeading = false;
                lineBegins = i;
            }
            Place place = text.word(i).canBeVerb() ? place(i, places) : Place.NO_VERB;
            if (place == Place.DEED && !hasLeading) {
                place = Place.LEADING_DEED;
            }
            if (place.compareTo(Place.DEED) >= 0) {
                hasLeading = true;
                lastDeed = text.word(i);
                if (i > lineBegins && JOINING.contains(text.word(i - 1).form())) {
                    text.beginClauseAt(i);
                }
            }
            places[i] = place;
        }
    }

    private Place place(int at, Place[] places) {
        WordForm word = text.word(at);
        if (isAuxiliary(word.form())) {
            return Place.NO_VERB;
        }
        int before = before(at);
        if (before < lineBegins) {
            return isNounPhrase(at) ? Place.NO_VERB : Place.DEED;
        }
        WordForm previous = text.word(before);
        if (beginsAfterPunctuation(at, before)) {
            return joined(at) ? Place.DEED : afterPause(at);
        }
        if (JOINING.contains(previous.form())) {
            return joinedTo(at, before, places);
        }
        return after(previous, before, at, places);
    }

    private static boolean isAuxiliary(String form) {
        return BE.contains(form) || HAVE.contains(form) || BARE_DO.contains(form);
    }

    /** The word before, but for adverbs: "I successfully led". */
    private int before(int at) {
        int before = at - 1;
        while (before >= lineBegins && !text.beginsClause(before + 1) && isPassedOver(text.word(before))) {
            before--;
        }
        return before;
    }

    private static boolean isPassedOver(WordForm word) {
        return word.can(ADVERB)
                && !word.can(ADJECTIVE)
                && !word.canBeVerb()
                && !word.can(PREPOSITION)
                && !word.can(DETERMINER)
                && !DO.contains(word.form())
                && !BY.contains(word.form());
    }

    private boolean beginsAfterPunctuation(int at, int before) {
        for (int i = before + 1; i <= at; i++) {
            if (text.beginsClause(i)) {
                return true;
            }
        }
        return false;
    }

    /** "Head of product", "Lead Product Owner for": a title, or the name of a thing. */
    private boolean isNounPhrase(int at) {
        WordForm word = text.word(at);
        if (!word.canBeNoun() || word.can(PAST)) {
            return false;
        }
        if (!hasNext(at)) {
            return !word.can(BASE);
        }
        WordForm next = text.word(at + 1);
        if (next.form().equals(OF) || (word.can(PLURAL) && isWhatTheyDo(at + 1))) {
            return true;
        }
        boolean mayLead = word.can(GERUND) || word.can(BASE);
        return mayLead ? isOnlyVerb(next) || (word.can(BASE) && next.canBeNoun() && isTold(at + 1)) : !hasObject(at);
    }

    /** "Model accuracy improved": what begins the line is what something is told of. */
    private boolean isTold(int from) {
        for (int i = from; hasNext(i); i++) {
            WordForm word = text.word(i + 1);
            if (word.can(PREPOSITION) || word.can(DETERMINER) || word.can(CONJUNCTION)) {
                return UP_OR_DOWN.contains(word.form());
            }
            if (word.can(PAST) && !word.can(BASE)) {
                return true;
            }
        }
        return false;
    }

    /** "Tenants want to know", and not "Leads design of". */
    private boolean isWhatTheyDo(int at) {
        WordForm word = text.word(at);
        if (NOW_OR_NOT.contains(word.form()) || (word.can(PAST) && !word.can(ADJECTIVE) && !word.canBeNoun())) {
            return true;
        }
        if (!word.can(PRESENT) || !hasNext(at)) {
            return word.can(MODAL);
        }
        WordForm next = text.word(at + 1);
        return next.form().equals(TO) || next.can(DETERMINER) || next.can(PRONOUN);
    }

    private boolean hasNext(int at) {
        return at + 1 < text.size() && !text.beginsClause(at + 1);
    }

    /** "Launch went well": a verb that no object could begin with. */
    private static boolean isOnlyVerb(WordForm word) {
        return !word.canBeNoun()
                && !word.can(ADJECTIVE)
                && !word.can(PARTICIPLE)
                && (word.can(THIRD_PERSON) || word.can(PAST));
    }

    /** Whether it goes on where the last deed of the line left off: the same kind of form, or what came of it. */
    private boolean joined(int at) {
        WordForm word = text.word(at);
        WordForm last = lastDeed;
        if (last == null) {
            return false;
        }
        if (word.can(GERUND)) {
            return !isNamed(at);
        }
        if (word.can(PAST)) {
            return last.can(PAST) || last.can(GERUND);
        }
        if (word.can(THIRD_PERSON)) {
            return last.can(THIRD_PERSON) && hasObject(at);
        }
        return last.can(BASE) && (!word.canBeNoun() || (!last.can(PAST) && hasObject(at)));
    }

    /** "pricing model", "pricing of": the name of a thing. */
    private boolean isNamed(int at) {
        if (!text.word(at).canBeNoun() || !hasNext(at)) {
            return text.word(at).canBeNoun();
        }
        WordForm next = text.word(at + 1);
        return next.form().equals(OF) || next.can(CONJUNCTION) || (next.can(PAST) && !next.can(ADJECTIVE));
    }

    /** Something follows that a verb can be about. */
    private boolean hasObject(int at) {
        if (!hasNext(at)) {
            return false;
        }
        WordForm next = text.word(at + 1);
        if (JOINING.contains(next.form())) {
            return hasNext(at + 1) && text.word(at + 2).canBeVerb();
        }
        return next.can(DETERMINER) || next.can(ADJECTIVE) || next.can(NUMBER) || next.can(PRONOUN) || next.canBeNoun();
    }

    /** After a comma or a colon, where no deed is gone on with. */
    private Place afterPause(int at) {
        WordForm word = text.word(at);
        if (word.can(GERUND)) {
            return isNamed(at) ? Place.NO_VERB : Place.DEED;
        }
        if (word.can(PAST)) {
            return lastDeed == null ? Place.DEED : Place.VERB;
        }
        return lastDeed == null && word.can(BASE) && hasObject(at) && !word.can(ADJECTIVE) ? Place.DEED : Place.NO_VERB;
    }

    /** "planned and shipped": as what stands before the joining word. */
    private Place joinedTo(int at, int before, Place[] places) {
        WordForm word = text.word(at);
        int other = before - 1;
        while (other > lineBegins && places[other] == Place.NO_VERB) {
            other--;
        }
        if (other >= lineBegins && isJoinedTo(other, at, before, places)) {
            return other == before - 1 || hasObject(at) ? places[other] : Place.NO_VERB;
        }
        if (joined(at)) {
            return Place.DEED;
        }
        return word.can(PAST) && !word.canBeNoun() ? Place.VERB : Place.NO_VERB;
    }

    /** What stands after a comma, or may be told of the writer, is not joined to what others do. */
    private boolean isJoinedTo(int other, int at, int joining, Place[] places) {
        WordForm word = text.word(at);
        boolean ofOthers = places[other] == Place.VERB || places[other] == Place.AIM;
        if (!ofOthers || text.beginsClause(joining) || !word.sharesVerbForm(text.word(other))) {
            return false;
        }
        boolean ofWhom =
                other > lineBegins && RELATIVE.contains(text.word(other - 1).form());
        return ofWhom || !word.can(PAST) || !joined(at);
    }

    private Place after(WordForm previous, int before, int at, Place[] places) {
        WordForm word = text.word(at);
        String form = previous.form();
        if (WRITER.contains(form)) {
            return Place.DEED;
        }
        if (BY.contains(form) && word.can(GERUND)) {
            return isNamed(at) ? Place.NO_VERB : Place.DEED;
        }
        if (form.equals(TO)) {
            return word.can(BASE) ? Place.AIM : Place.NO_VERB;
        }
        if (previous.can(MODAL) || form.endsWith(WILL) || DO.contains(form)) {
            return word.can(BASE) ? ofSubject(before) : Place.NO_VERB;
        }
        if (HAVE.contains(form)) {
            return word.can(PARTICIPLE) && !word.can(BASE) ? ofSubject(before) : Place.NO_VERB;
        }
        if (BE.contains(form)) {
            return word.can(PARTICIPLE) || word.can(GERUND) ? Place.VERB : Place.NO_VERB;
        }
        if (RELATIVE.contains(form)) {
            return Place.VERB;
        }
        if (previous.can(DETERMINER) || previous.can(NUMBER)) {
            return Place.NO_VERB;
        }
        if (previous.can(PRONOUN)) {
            return Place.VERB;
        }
        if (previous.can(PREPOSITION) && !form.equals(AS) && places[before] == Place.NO_VERB) {
            return word.can(GERUND) && hasObject(at) ? Place.VERB : Place.NO_VERB;
        }
        if (places[before] != Place.NO_VERB) {
            return Place.NO_VERB;
        }
        return afterNoun(previous, at);
    }

    /** Before an auxiliary stands who does it: "I have led", "have led" and "I did not lead" are the writer's. */
    private Place ofSubject(int auxiliary) {
        int subject = before(auxiliary);
        boolean none = subject < lineBegins || beginsAfterPunctuation(auxiliary, subject);
        return none || WRITER.contains(text.word(subject).form()) ? Place.DEED : Place.VERB;
    }

    private Place afterNoun(WordForm previous, int at) {
        WordForm word = text.word(at);
        if (word.can(PAST) && (!word.can(BASE) || endsOrTurns(at))) {
            return Place.VERB;
        }
        if (!word.canBeNoun() && (word.can(PARTICIPLE) || word.can(GERUND) || word.can(THIRD_PERSON))) {
            return Place.VERB;
        }
        if (word.can(GERUND) && hasNext(at) && text.word(at + 1).can(DETERMINER)) {
            return Place.VERB;
        }
        boolean severalOfThem = previous.can(PLURAL) && word.can(PRESENT);
        boolean oneOfThem = !previous.can(PLURAL) && word.can(THIRD_PERSON);
        return (severalOfThem || oneOfThem) && previous.canBeNoun() && isFollowedAsVerb(at)
                ? Place.VERB
                : Place.NO_VERB;
    }

    /** "Tenants want to know", "drivers queue at the gate". */
    private boolean isFollowedAsVerb(int at) {
        if (!hasNext(at)) {
            return !text.word(at).canBeNoun();
        }
        WordForm next = text.word(at + 1);
        return next.form().equals(TO)
                || next.can(DETERMINER)
                || next.can(PRONOUN)
                || !text.word(at).canBeNoun();
    }

    /** "churn cut by", "prices fell.": followed by how far, and not by what a noun would name. */
    private boolean endsOrTurns(int at) {
        if (!hasNext(at)) {
            return false;
        }
        WordForm next = text.word(at + 1);
        if (next.can(PREPOSITION)) {
            return !next.form().equals(OF);
        }
        return next.form().equals(TO)
                || next.can(NUMBER)
                || next.can(DETERMINER)
                || next.can(ADVERB)
                || next.can(ADJECTIVE);
    }
}
