package io.mediawatch.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    private static final String CHINESE = "海湾港的新雷达已经投入使用，它可以在大雾中看到十海里之外的小船，也可以分辨出浮标和海豹。";
    private static final String RUSSIAN =
            "Новый радар в порту уже работает, он видит в тумане маленькие лодки за десять миль.";

    @ParameterizedTest(name = "{0} read as {1}")
    @CsvSource({"UTF-8, GB18030", "UTF-8, windows-1252", "UTF-8, ISO-8859-1", "GB18030, windows-1252", "GB18030, UTF-8"
    })
    void textReadWithTheWrongCharsetIsFoundOut(String written, String read) {
        String garbled = new String(CHINESE.repeat(3).getBytes(Charset.forName(written)), Charset.forName(read));
        assertThat(Mojibake.check(garbled)).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"windows-1252", "ISO-8859-1"})
    void russianReadAsLatinIsFoundOut(String read) {
        String garbled = new String(RUSSIAN.repeat(3).getBytes(StandardCharsets.UTF_8), Charset.forName(read));
        assertThat(Mojibake.check(garbled)).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                CHINESE,
                RUSSIAN,
                "Klukkan á ráðhúsinu gekk aftur á bak í sjö daga og næstum enginn tók eftir því á leið sinni um torgið.",
                "À l’été déjà passé, l’évêque évoqua l’œuvre inachevée « où rêvaient les âmes » et s’en alla léger.",
                "Đồng hồ ở tòa thị chính chạy ngược suốt bảy ngày mà hầu như không ai để ý đến điều đó cả.",
                "Kello kävi taaksepäin viikon ajan – “eikä kukaan huomannut”, sanoi päällikkö Öhman Ähtärissä.",
                "鑰匙放在厨房的桌上，钟楼的锁是铜的，锟铻是古书里的一把剑。",
                "白菜每斤1.2元，萝卜每斤0.8元，土豆每斤1.5元，猪肉每斤14元。",
                "横浜港の観光船は横浜市が運営し、横浜駅から歩いて行ける。",
                "La señora Muñoz — ‘la única’ — pidió café… ¿y tú?"
            })
    void languagesWithManyMarksAreNot(String text) {
        assertThat(Mojibake.check(text.repeat(3))).isNull();
    }
}
