package io.readiness.web.desk;

import io.readiness.access.Caller;
import io.readiness.access.Scope;
import io.readiness.api.order.OrderResult;
import io.readiness.api.order.OrderResult.ResultAttribute;
import io.readiness.api.order.OrderResult.ResultAttribute.AttributeType;
import io.readiness.screening.Order;
import io.readiness.screening.Order.OrderStatus;
import io.readiness.screening.TestPackage;
import io.readiness.store.order.OrderFilter;
import io.readiness.web.SentForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of orders show. */
final class OrderPages {
    private OrderPages() {}

    /**
     * Orders, newest first.
     *
     * @param keeps whether anything is kept here
     * @param mayOrder whether the reader may place some
     * @param rows those of this page
     * @param packages what is on offer
     * @param filter which orders these are
     * @param next the address of the page after this one; absent: it is the last
     */
    record OrdersPage(
            boolean keeps,
            boolean mayOrder,
            List<OrderRow> rows,
            List<TestPackage> packages,
            OrderFilter filter,
            @Nullable String next) {
        public List<OrderStatus> statuses() {
            return Arrays.asList(OrderStatus.values());
        }

        public boolean filtered() {
            return !filter.equals(OrderFilter.ALL);
        }

        public boolean isWanted(OrderStatus one) {
            return one.name().equals(filter.status());
        }

        /** A package that is chosen and not on offer any more; absent: none is. */
        public @Nullable String formerPackage() {
            return packages.stream().anyMatch(one -> one.id().equals(filter.packageId())) ? null : filter.packageId();
        }
    }

    /**
     * An order as a list tells it.
     *
     * @param order the order
     * @param what what was ordered, in words
     */
    record OrderRow(Order order, String what) {
        static OrderRow of(Order order, List<TestPackage> packages) {
            return new OrderRow(
                    order,
                    packages.stream()
                            .filter(one -> one.id().equals(order.packageId()))
                            .map(TestPackage::name)
                            .findFirst()
                            .orElse(order.packageId()));
        }

        public String address() {
            return "/desk/orders/" + order.id();
        }

        /** Whom it is about, as those at the desk know them. */
        public String who() {
            String name = order.applicant().name();
            return name == null ? order.applicant().reference() : name;
        }

        /** The day since which it waits, or is over. */
        public String since() {
            return day(order.changed());
        }

        /** A moment as a day. */
        public String day(Instant moment) {
            return LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
        }
    }

    /**
     * One order.
     *
     * @param row the order
     * @param mayOrder whether the reader may change it
     * @param result what it came to; absent: nothing yet
     * @param fault why what was asked was not done; absent: nothing is wrong
     * @param reason why it is to be cancelled, as far as that was written
     */
    record OrderView(
            OrderRow row,
            boolean mayOrder,
            @Nullable OrderResult result,
            @Nullable String fault,
            @Nullable String reason) {
        /** Where each signal stands. */
        public List<ResultAttribute> parts() {
            return attributes(AttributeType.SUB_RESULT);
        }

        /** What is told in words. */
        public List<ResultAttribute> texts() {
            return attributes(AttributeType.TEXT);
        }

        private List<ResultAttribute> attributes(AttributeType type) {
            return result == null
                    ? List.of()
                    : result.attributes().stream()
                            .filter(one -> one.type() == type)
                            .toList();
        }
    }

    /**
     * A form for an order.
     *
     * @param packages what may be ordered
     * @param languages the languages in which somebody can be asked
     * @param form what was written so far
     * @param faults what is wrong with it
     */
    record NewOrderPage(List<TestPackage> packages, List<String> languages, SentForm form, FieldFaults faults) {
        public boolean chosen(String field, String value) {
            return value.equals(form.text(field));
        }
    }

    static boolean mayOrder(Caller caller) {
        return caller.scopes().contains(Scope.ORDER);
    }
}
