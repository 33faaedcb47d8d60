package headwater.http.page;

import headwater.http.exchange.Asked;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/// One page of a long list: a browser shows no hundred thousand rows.
///
/// @param all how many things there are on all pages
/// @param page from 1
public record Leaf<T>(List<T> items, int all, int page) {

    /// How many things stand on one page.
    public static final int SIZE = 250;

    /// How many pages before and after this one are led to.
    private static final int NEAR = 2;

    public Leaf {
        items = List.copyOf(items);
    }

    /// The page that is asked for by `page`; the first where that is no number.
    static <T> Leaf<T> of(List<T> all, Context request) {
        return of(all, asked(request));
    }

    /// The number that is asked for.
    static int asked(Context request) {
        String asked = Asked.optional(request, "page");
        return asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 1;
    }

    /// @param page from 1; beyond the last, the last
    static <T> Leaf<T> of(List<T> all, int page) {
        int shown = Math.clamp(page, 1, pages(all.size()));
        int from = (shown - 1) * SIZE;
        return new Leaf<>(all.subList(from, Math.min(all.size(), from + SIZE)), all.size(), shown);
    }

    public int pages() {
        return pages(all);
    }

    private static int pages(int things) {
        return Math.max(1, (things + SIZE - 1) / SIZE);
    }

    /// The number of the first thing on this page, from 1.
    public int first() {
        return (page - 1) * SIZE + 1;
    }

    /// The number of the last one.
    public int last() {
        return first() + items.size() - 1;
    }

    /// The pages that are led to: the first, those near this one, the last. 0 stands for those left out.
    public List<Integer> led() {
        List<Integer> led = new ArrayList<>();
        int before = 0;
        for (int each = 1; each <= pages(); each++) {
            if (each == 1 || each == pages() || Math.abs(each - page) <= NEAR) {
                if (each > before + 1) {
                    led.add(0);
                }
                led.add(each);
                before = each;
            }
        }
        return led;
    }
}
