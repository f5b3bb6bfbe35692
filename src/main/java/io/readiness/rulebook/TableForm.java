package io.readiness.rulebook;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.readiness.judgement.standing.Condition;
import java.util.List;

/** The form of a rulebook's tables, as they are written and as they are kept. */
public final class TableForm {
    private TableForm() {}

    /** Teaches a mapper the form of the tables. */
    static ObjectMapper of(ObjectMapper mapper) {
        return mapper.registerModule(new JavaTimeModule())
                .addMixIn(Condition.class, DeducedCondition.class)
                .addMixIn(Condition.Told.class, OneOrSeveral.class);
    }

    /** The mapper that keeps checked tables. It checks nothing again, which would hold up every start. */
    public static ObjectMapper kept() {
        return of(JsonMapper.builder().build())
                .setSerializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /** A condition is told by its fields. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(Condition.SignalAtLeast.class),
        @JsonSubTypes.Type(Condition.SignalAtMost.class),
        @JsonSubTypes.Type(Condition.GatesAtLeast.class),
        @JsonSubTypes.Type(Condition.GatesUnknown.class),
        @JsonSubTypes.Type(Condition.PartScore.class),
        @JsonSubTypes.Type(Condition.UnknownIn.class),
        @JsonSubTypes.Type(Condition.InCircumstance.class),
        @JsonSubTypes.Type(Condition.Told.class),
        @JsonSubTypes.Type(Condition.Not.class),
        @JsonSubTypes.Type(Condition.AllOf.class),
        @JsonSubTypes.Type(Condition.AnyOf.class)
    })
    private interface DeducedCondition {}

    /** One word may stand for a list of one. */
    @SuppressWarnings("UnusedMethod") // for the annotations, which a mapper reads
    private interface OneOrSeveral {
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> is();

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> has();
    }
}
