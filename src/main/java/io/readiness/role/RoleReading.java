package io.readiness.role;

import io.readiness.judgement.scale.Truth;
import io.readiness.judgement.standing.Criteria;
import io.readiness.profile.Evidence.Ownership;
import io.readiness.profile.Responsibility.Duty;
import io.readiness.profile.Signal;
import io.readiness.role.ReadRole.Ask;
import io.readiness.role.ReadRole.Shown;
import io.readiness.role.Sign.Showing;
import io.readiness.wording.Mention;
import io.readiness.wording.Reader;
import io.readiness.wording.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads roles by the decision-rights map: fields as told, texts once, by the words of the lexicon. */
final class RoleReading {
    private final RoleTables tables;
    private final Criteria criteria;
    private final Reader reader;
    private final Markup markup;

    RoleReading(RoleTables tables, Criteria criteria, Reader reader, Markup markup) {
        this.tables = tables;
        this.criteria = criteria;
        this.reader = reader;
        this.markup = markup;
    }

    ReadRole read(RoleDescription role) {
        SortedMap<String, Reading> texts = texts(role);
        return texts.isEmpty() ? fields(role) : texts(role, texts);
    }

    /** The texts of a role by the paths where they stand; none where it is told field by field. */
    private SortedMap<String, Reading> texts(RoleDescription role) {
        SortedMap<String, Reading> texts = new TreeMap<>();
        if (role.text() != null) {
            texts.put("$.text", reader.read(role.text()));
        }
        JobPosting posting = role.jobPosting();
        if (posting != null) {
            addAll(texts, "description", posting.description());
            addAll(texts, "responsibilities", posting.responsibilities());
            addAll(texts, "qualifications", posting.qualifications());
            addAll(texts, "skills", posting.skills());
            addAll(texts, "experienceRequirements", posting.experienceRequirements());
            texts.putIfAbsent("$.jobPosting.title", reader.read(posting.title() == null ? "" : posting.title()));
        }
        return texts;
    }

    private void addAll(Map<String, Reading> texts, String field, @Nullable List<String> marked) {
        for (int i = 0; marked != null && i < marked.size(); i++) {
            String path = "$.jobPosting." + field + (marked.size() == 1 ? "" : "[" + i + "]");
            texts.put(path, reader.read(markup.text(marked.get(i))));
        }
    }

    private ReadRole texts(RoleDescription role, SortedMap<String, Reading> texts) {
        Map<Sign, Shown> signs = new LinkedHashMap<>();
        List<Ask> asks = new ArrayList<>();
        for (Sign sign : tables.signs()) {
            signs.put(sign, shown(sign, texts, asks));
        }
        return new ReadRole(
                role,
                texts.values().stream().mapToInt(Reading::words).sum(),
                signs,
                asks,
                title(role.called(), texts.values().iterator().next()),
                shown(tables.scope().technical(), withTitle(role, texts)).truth());
    }

    private SortedMap<String, Reading> withTitle(RoleDescription role, SortedMap<String, Reading> texts) {
        if (role.title() == null) {
            return texts;
        }
        SortedMap<String, Reading> all = new TreeMap<>(texts);
        all.put("$.title", reader.read(role.title()));
        return all;
    }

    /** In a text, a sign shows where words tell of it; where they only tell that it is not so, it does not. */
    private Shown shown(Sign sign, SortedMap<String, Reading> texts, List<Ask> asks) {
        List<Quote> shown = new ArrayList<>();
        List<Quote> denied = new ArrayList<>();
        for (Showing showing : sign.shownBy()) {
            if (showing.words() != null) {
                Shown one = shown(showing.words(), texts);
                if (one.truth() == Truth.HOLDS) {
                    shown.addAll(one.because());
                    ask(showing, null, asks);
                } else {
                    denied.addAll(one.because());
                }
            }
        }
        Truth truth = !shown.isEmpty() ? Truth.HOLDS : denied.isEmpty() ? Truth.OPEN : Truth.FAILS;
        return new Shown(truth, first(shown.isEmpty() ? denied : shown));
    }

    private static Shown shown(String wordClass, SortedMap<String, Reading> texts) {
        List<Quote> shown = new ArrayList<>();
        List<Quote> denied = new ArrayList<>();
        texts.forEach((path, reading) -> {
            for (Mention mention : reading.mentions()) {
                if (mention.wordClass().equals(wordClass)) {
                    (mention.negated() ? denied : shown).add(quote(path, reading, mention));
                }
            }
        });
        Truth truth = !shown.isEmpty() ? Truth.HOLDS : denied.isEmpty() ? Truth.OPEN : Truth.FAILS;
        return new Shown(truth, shown.isEmpty() ? denied : shown);
    }

    private static Quote quote(String path, Reading reading, Mention mention) {
        String words = reading.text().substring(mention.start(), mention.end());
        return new Quote(path, words, mention.start(), mention.end());
    }

    private List<Quote> first(List<Quote> quotes) {
        return quotes.stream()
                .distinct()
                .sorted(Quote.AS_READ.thenComparing(Comparator.comparing(Quote::words)))
                .limit(tables.scope().quotes())
                .toList();
    }

    private ReadRole fields(RoleDescription role) {
        Map<Sign, Shown> signs = new LinkedHashMap<>();
        List<Ask> asks = new ArrayList<>();
        for (Sign sign : tables.signs()) {
            signs.put(sign, shown(sign, role, asks));
        }
        return new ReadRole(
                role,
                null,
                signs,
                asks,
                title(role.called(), reader.read("")),
                role.technical() == null ? Truth.OPEN : Truth.of(role.technical()));
    }

    /** Field by field, a list that was given is whole; a sign shows where any field shows it. */
    private Shown shown(Sign sign, RoleDescription role, List<Ask> asks) {
        List<Quote> because = new ArrayList<>();
        Truth truth = Truth.FAILS;
        boolean looked = false;
        for (Showing showing : sign.shownBy()) {
            if (isField(showing)) {
                looked = true;
                Shown one = shown(showing, role, asks);
                truth = truth.or(one.truth());
                because.addAll(one.because());
            }
        }
        return looked ? new Shown(truth, because) : Shown.NOTHING_SAID;
    }

    private static boolean isField(Showing showing) {
        return showing.duty() != null
                || showing.right() != null
                || showing.horizon() != null
                || showing.outcomes() != null
                || showing.reportsTo() != null;
    }

    private Shown shown(Showing showing, RoleDescription role, List<Ask> asks) {
        if (showing.duty() != null) {
            return duty(showing, showing.duty(), role, asks);
        }
        if (showing.right() != null) {
            boolean held =
                    role.decisionRights() != null && role.decisionRights().contains(showing.right());
            return field(showing, "$.decisionRights", showing.right(), role.decisionRights(), held, asks);
        }
        if (showing.horizon() != null) {
            boolean reached = role.horizon() != null && role.horizon().compareTo(showing.horizon()) >= 0;
            return field(showing, "$.horizon", role.horizon(), role.horizon(), reached, asks);
        }
        if (showing.outcomes() != null) {
            boolean so = showing.outcomes().equals(role.outcomes());
            return field(showing, "$.outcomes", role.outcomes(), role.outcomes(), so, asks);
        }
        boolean named = role.reportsTo() != null
                && showing.reportsTo() != null
                && reader.read(role.reportsTo()).says(showing.reportsTo());
        return field(showing, "$.reportsTo", role.reportsTo(), role.reportsTo(), named, asks);
    }

    /** A duty that is only taken part in asks for a little, and shows nothing (T7.2). */
    private Shown duty(Showing showing, Duty duty, RoleDescription role, List<Ask> asks) {
        if (role.duties() == null) {
            return Shown.NOTHING_SAID;
        }
        for (AskedDuty asked : role.duties()) {
            if (asked.duty() == duty) {
                ask(showing, asked.ownership(), asks);
                String words = asked.ownership() == null ? duty.name() : duty + " " + asked.ownership();
                return asked.ownership() == Ownership.TOOK_PART
                        ? new Shown(Truth.FAILS, List.of())
                        : new Shown(Truth.HOLDS, List.of(Quote.field("$.duties[?@.duty=='" + duty + "']", words)));
            }
        }
        return new Shown(Truth.FAILS, List.of());
    }

    private Shown field(
            Showing showing,
            String path,
            @Nullable Object value,
            @Nullable Object told,
            boolean shows,
            List<Ask> asks) {
        if (told == null) {
            return Shown.NOTHING_SAID;
        }
        if (!shows || value == null) {
            return new Shown(Truth.FAILS, List.of());
        }
        ask(showing, null, asks);
        return new Shown(Truth.HOLDS, List.of(Quote.field(path, value)));
    }

    private void ask(Showing showing, @Nullable Ownership ownership, List<Ask> asks) {
        if (showing.duty() != null) {
            asks.add(new Ask(criteria.scales().of(showing.duty()).signal(), ownership));
        } else if (showing.right() != null) {
            asks.add(new Ask(Signal.DECISION_AUTHORITY, null));
        } else if (showing.asks() != null) {
            asks.add(new Ask(showing.asks(), null));
        }
    }

    /** The title that is given, or else the first one that the text mentions. */
    private @Nullable String title(@Nullable String given, Reading text) {
        return (given == null ? text : reader.read(given))
                .mentions().stream()
                        .map(Mention::wordClass)
                        .filter(tables.scope().titles()::contains)
                        .findFirst()
                        .orElse(null);
    }
}
