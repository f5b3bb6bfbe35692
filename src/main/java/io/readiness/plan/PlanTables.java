package io.readiness.plan;

import java.util.List;

/**
 * All that a plan is made from.
 *
 * @param closing how each gap is closed
 * @param broader what each delivery strength grows into
 * @param steps the eight steps
 * @param stages thirty, sixty and ninety days
 * @param calendar how a plan becomes a calendar
 */
public record PlanTables(
        ClosingTable closing, BroaderTable broader, StepTable steps, List<StageRow> stages, CalendarTable calendar) {}
