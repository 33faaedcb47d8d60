package headwater.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import headwater.model.When.Precision;
import headwater.page.Stamp.Order;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dates as pages write them.
class StampTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "2021-09-08T10:05:00+08:00 => 2021-09-08T10:05",
                "2021年9月8日 10:05 => 2021-09-08T10:05",
                "2021年09月08日 下午3时05分 => 2021-09-08T15:05",
                "8 September 2021, 10:05 am => 2021-09-08T10:05",
                "Sept. 8, 2021 at 3:05 p.m. => 2021-09-08T15:05",
                "8 septembre 2021 à 10h05 => 2021-09-08T10:05",
                "1er août 2021 => 2021-08-01T00:00",
                "8. September 2021 um 10:05 Uhr => 2021-09-08T10:05",
                "4.\u20092.\u20092022 => 2022-02-04T00:00",
                "8. Jänner 2021 - 10:05 => 2021-01-08T10:05",
                "08.09.2021 | 10:05 => 2021-09-08T10:05",
                "8 de septiembre de 2021 => 2021-09-08T00:00",
                "8 сентября 2021 => 2021-09-08T00:00",
                "20210908 => 2021-09-08T00:00",
                "20210908100500 => 2021-09-08T10:05",
                "1631066700 => 2021-09-08T02:05",
                "Mon Mar 23 22:30:18 2020 => 2020-03-23T22:30:18"
            })
    void isReadInManyLanguages(String text, LocalDateTime local) {
        assertEquals(local, Stamp.in(text, Order.UNTOLD).orElseThrow().local());
    }

    @ParameterizedTest
    @ValueSource(strings = {"02/10/2020", "02-10-2020", "8.5.12", "31.2.2020", "12 Personen 2019", "version 10.1.12"})
    void isNotReadWhereItsOrderIsNotTold(String text) {
        assertEquals(Optional.empty(), Stamp.in(text, Order.UNTOLD));
    }

    @Test
    void figuresFollowTheCustomOfTheLanguage() {
        assertEquals(2, month("02/10/2020", Order.of("en-US")));
        assertEquals(10, month("02/10/2020", Order.of("en-GB")));
        assertEquals(10, month("02/10/2020", Order.of("fr")));
        assertEquals(10, month("02.10.20", Order.of("de-AT")));
        assertEquals(Order.UNTOLD, Order.of("en-CA"));
        assertEquals(Order.UNTOLD, Order.of("zh-TW"));
    }

    @Test
    void figuresThatCanBeReadInOneWayOnlyNeedNoCustom() {
        assertEquals(9, month("25/09/2021", Order.UNTOLD));
        assertEquals(9, month("09/25/2021", Order.UNTOLD));
        assertEquals(9, month("09/09/2021", Order.UNTOLD));
    }

    @Test
    void theFirstOfSeveralCounts() {
        assertEquals(3, month("3. März 2018, geändert 2019-07-01", Order.UNTOLD));
    }

    @Test
    void aNamedZoneIsReadWhereItHasOneMeaning() {
        assertEquals(ZoneOffset.ofHours(-4), zone("September 8, 2021 10:05 EDT"));
        assertEquals(ZoneOffset.ofHours(2), zone("8 Sep 2021 10:05 CEST"));
        assertEquals(null, zone("2021-09-08 10:05 CST"));
        assertEquals(null, zone("2021-09-08 10:05 AEST"));
    }

    @Test
    void aDateWithoutAClockIsADay() {
        assertEquals(
                Precision.DAY,
                Stamp.in("Hamburg, 2. November 2021", Order.UNTOLD)
                        .orElseThrow()
                        .precision());
    }

    private static int month(String text, Order order) {
        return Stamp.in(text, order).orElseThrow().local().getMonthValue();
    }

    private static @Nullable ZoneId zone(String text) {
        return Stamp.in(text, Order.UNTOLD).orElseThrow().offset();
    }
}
