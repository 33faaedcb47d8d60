package headwater.importing.wechat;

import headwater.importing.Given;
import headwater.model.Item;
import headwater.model.Observation;
import java.util.List;

/// Synthetic pages, written from the table of fields, with made-up accounts and words.
final class Samples {

    static final String HEAD = "<!DOCTYPE html><html><head><meta charset='utf-8'>"
            + "<meta property='og:site_name' content='微信公众平台'></head><body id='activity-detail'>";

    static final String WORDS =
            "<div id='js_content'><p>这是为测试而写的一段话，说的是一座并不存在的城市里的图书馆。</p>" + "<p>第二段说它的开放时间，没有提到任何别的来源。</p></div>";

    private Samples() {}

    /// A page of the newest generation.
    static String article(String data, String words) {
        return HEAD + words + "<script>window.cgiDataNew = {" + data + "};</script></body></html>";
    }

    /// The fields every article has, with what is particular to this one before them.
    static String data(String particular) {
        return particular
                + " title: JsDecode('虚构城市的图书馆'), nick_name: JsDecode('虚构小报'), user_name: JsDecode('gh_0a1b2c3d4e5f'),"
                + " alias: JsDecode('xugou'), bizuin: JsDecode('MzAwMDAwMDAwMQ=='), mid: '2650000001' * 1, idx: '1' * 1,"
                + " sn: JsDecode('00112233445566778899aabbccddeeff'), ori_create_time: '1631066806' * 1,"
                + " create_time: JsDecode('2021-09-08 10:06'), svr_time: '1631154806' * 1,";
    }

    static Observation read(String page) {
        List<Observation> read = Given.text("page.html", page).accepted();
        if (read.size() != 1) {
            throw new IllegalStateException(read.size() + " observations");
        }
        return read.getFirst();
    }

    static String mark(Observation page, String name) {
        return page.item().references().marks().stream()
                .filter(each -> each.name().equals(name))
                .map(Item.Mark::value)
                .findFirst()
                .orElse("");
    }

    static List<String> warnings(Observation page) {
        return page.warnings().stream().map(Observation.Warning::code).toList();
    }
}
