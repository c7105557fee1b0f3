package fi.rekisteri.shared.notice;

import static fi.rekisteri.shared.notice.StartEvent.CALENDAR_YEAR_OF_FINANCIAL_YEAR_END;
import static fi.rekisteri.shared.notice.StartEvent.RELATIONSHIP_END;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionPeriodTest {

    private static final FinancialYear CALENDAR_YEAR = new FinancialYear(MonthDay.of(12, 31));
    private static final RetentionPeriod RELATIONSHIP = new RetentionPeriod(10, RELATIONSHIP_END);
    private static final RetentionPeriod ACCOUNTING = new RetentionPeriod(6, CALENDAR_YEAR_OF_FINANCIAL_YEAR_END);

    @ParameterizedTest
    @CsvSource({"2026-03-05, 2036-03-05", "2026-12-31, 2036-12-31", "2024-02-29, 2034-02-28"})
    void customer_data_is_kept_for_ten_years_from_the_end_of_the_relationship(LocalDate ended, LocalDate last) {
        assertThat(RELATIONSHIP.endOf(ended, CALENDAR_YEAR)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "12-31, 2026-01-01, 2032-12-31",
        "12-31, 2026-12-31, 2032-12-31",
        "06-30, 2026-06-30, 2032-12-31",
        "06-30, 2026-07-01, 2033-12-31",
        "01-31, 2026-12-24, 2033-12-31",
        "02-29, 2027-02-28, 2033-12-31",
        "02-29, 2028-02-29, 2034-12-31",
        "02-29, 2028-03-01, 2035-12-31"
    })
    void a_voucher_is_kept_for_six_years_from_the_end_of_the_calendar_year_in_which_its_financial_year_ended(
            String yearEnd, LocalDate voucher, LocalDate last) {
        FinancialYear year = new FinancialYear(MonthDay.parse("--" + yearEnd));

        assertThat(ACCOUNTING.endOf(voucher, year)).isEqualTo(last);
    }

    @Test
    void whatever_the_financial_year_a_voucher_is_kept_for_six_to_eight_years_and_to_a_new_years_eve() {
        Random random = new Random(20260305);
        for (int i = 0; i < 2_000; i++) {
            LocalDate voucher = LocalDate.ofEpochDay(random.nextInt(40_000));
            LocalDate end = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366));
            FinancialYear year = new FinancialYear(MonthDay.from(end));

            LocalDate last = ACCOUNTING.endOf(voucher, year);

            assertThat(MonthDay.from(last)).isEqualTo(MonthDay.of(12, 31));
            assertThat(last.getYear() - voucher.getYear()).isBetween(6, 7);
            assertThat(year.endOf(voucher)).isBetween(voucher, voucher.plusYears(1));
        }
    }

    @Test
    void a_period_without_years_is_no_period() {
        assertThatThrownBy(() -> new RetentionPeriod(0, RELATIONSHIP_END)).isInstanceOf(IllegalArgumentException.class);
    }
}
