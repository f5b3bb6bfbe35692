package io.readiness.hiring;

import io.readiness.judgement.scale.Circumstance;
import io.readiness.judgement.standing.DecisionTable;
import io.readiness.profile.Signal;
import java.util.List;

/**
 * One thing that a recruiter looks for.
 *
 * @param looksFor the thing
 * @param title what it is called
 * @param signals the signals it draws on
 * @param circumstances the circumstances it draws on
 * @param told the fields that it draws on
 * @param levels what each strength asks for; the last is for whoever too little is known of
 * @param claims the claims it rests on
 */
public record HiringRow(
        HiringSignal looksFor,
        String title,
        List<Signal> signals,
        List<Circumstance> circumstances,
        List<String> told,
        DecisionTable<HiringLevelRow> levels,
        List<String> claims) {}
