package io.mediawatch.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "英伟达发布新芯片，黄仁勋在会上说这是十年来最大的变化 | zh | Hans",
                "輝達發表新晶片，黃仁勳在會上說這是十年來最大的變化 | zh | Hant",
                "港の時計が一週間逆に進んでいたことがわかった | ja |",
                "시청의 시계가 일주일 동안 거꾸로 갔다 | ko |",
                "The clock on the town hall has counted down for a week and nobody has noticed it | en |",
                "Die Uhr am Rathaus ging eine Woche lang rückwärts und fast niemand hat es bemerkt | de |",
                "L'horloge de la mairie a tourné à l'envers pendant une semaine et personne ne l'a vu dans la rue | fr |",
                "Семь дней часы на ратуше шли назад и почти никто из прохожих не заметил этого | ru |"
            })
    void textTellsItsLanguage(String text, String language, String script) {
        Languages.Guess guess = Languages.of(text, null);
        assertThat(guess.language()).isEqualTo(language);
        assertThat(guess.script()).isEqualTo(script);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pt | O relógio da praça andou para trás durante uma semana e quase não houve quem o visse, mas já foi reparado pelos técnicos da câmara",
                "es | El reloj de la plaza anduvo hacia atrás durante una semana y casi nadie lo vio, pero ya ha sido reparado por los técnicos",
                "cs | Hodiny na radnici šly celý týden pozpátku a nikdo si toho nevšiml, ale podle města už jsou opravené a jdou jako dřív",
                "nl | De klok op het stadhuis liep een week lang achteruit en niemand heeft dat gezien, maar nu is hij door de gemeente gemaakt",
                "sv | Klockan på rådhuset gick baklänges i en vecka och det var ingen som såg det, men nu har den lagats av kommunen",
                "fi | Raatihuoneen kello kävi viikon taaksepäin ja sitä ei nähnyt kukaan, mutta nyt se on korjattu niin kuin pitikin",
                "tr | Belediye binasındaki saat bir hafta boyunca geriye gitti ve bunu kimse görmedi, daha sonra bu saat usta için gibi onarıldı",
                "bg | Часовникът на общината вървя назад цяла седмица и никой не го видя, но това вече е поправено от майстор, който дойде",
                "uk | Годинник на ратуші тиждень ішов назад і ніхто цього не бачив, але він уже відремонтований для міста, як і обіцяли",
                "sk | Hodiny na radnici išli celý týždeň dozadu a nikto si to nevšimol, ktoré však už sú opravené podľa mesta",
                "ca | El rellotge de la plaça va anar enrere durant una setmana i és ara que els veïns ho han vist també amb sorpresa",
                "gl | O reloxo da praza foi cara atrás unha semana e non o viu ninguén, máis tamén hai quen di que xa pasara",
                "af | Die horlosie van die stadsaal het vir 'n week agteruit geloop en niemand het dit gesien nie, maar dit is nou reg",
                "sl | Ura na mestni hiši je en teden tekla nazaj in tega ni opazil nihče, ki bi šel mimo, pa tudi župan ne",
                "sr | Časovnik na gradskoj kući je tokom cele nedelje išao unazad i niko to nije video, takođe ni posle ponoći",
                "sr | Сат на градској кући је целе недеље ишао уназад и нико то није видео, али ће бити поправљен за два дана",
                "hr | Sat na gradskoj vijećnici je tijekom tjedna išao unatrag i to nije vidio nitko, također ni poslije ponoći",
                "mk | Часовникот на општината одеше наназад и никој не го виде тоа, ќе биде поправен за два дена како што е договорено",
                "be | Гадзіннік на ратушы тыдзень ішоў назад і ніхто гэта не бачыў, але ён ужо быў адрамантаваны для горада",
                "ms | Jam di dewan bandar telah berjalan ke belakang dan beliau berkata ia akan dibaiki oleh majlis pada minggu ini kerana rosak",
                "id | Jam di balai kota berjalan mundur dan tidak ada yang melihatnya karena hari itu libur, sejak Senin akan diperbaiki oleh dinas",
                "et | Raekoja kell käis nädal aega tagurpidi ja seda ei näinud keegi, kes oli väljas või tööl, ning nüüd see on korras",
                "lt | Rotušės laikrodis savaitę ėjo atgal ir niekas to nematė, bet dabar jis yra taisomas su miesto pinigais, kad eitų kaip iš naujo",
                "lv | Rātsnama pulkstenis nedēļu gāja atpakaļ un neviens to neredzēja, bet tika salabots ar pilsētas naudu, lai ir kā pēc plāna",
                "is | Klukkan á ráðhúsinu gekk aftur á bak og það sá enginn, en hún hefur nú verið löguð og er það með besta móti sem við var að búast",
                "da | Uret på rådhuset gik baglæns i en uge, og der var ikke nogle, som så det, før det blev lavet efter en måned",
                "no | Klokken på rådhuset gikk baklengs i en uke, og det var ikke noen som så det før den ble reparert etter mye om og men av kommunen nå",
                "cy | Mae cloc neuadd y dref wedi mynd yn ôl am wythnos, ond nid oedd neb yn gweld hynny, ac mae ar ei ffordd i fod yn iawn gyda help",
                "sq | Ora e bashkisë shkoi mbrapsht për një javë dhe nuk e pa askush, por kjo është rregulluar në fund nga qyteti"
            })
    void textTellsALanguageFromItsNeighbours(String language, String text) {
        assertThat(Languages.of(text, null).language()).isEqualTo(language);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "hy | en | Քաղաքապետարանի ժամացույցը մեկ շաբաթ հետ է գնացել",
                "ka | | მერიის საათი მთელი კვირა უკან მიდიოდა",
                "ml | en-US | നഗരസഭയുടെ ക്ലോക്ക് ഒരാഴ്ച പിന്നോട്ട് ഓടി",
                "hi | | नगर भवन की घड़ी एक सप्ताह तक उलटी चली",
                "mr | mr-IN | नगरपालिकेचे घड्याळ आठवडाभर उलटे चालले",
                "th | | นาฬิกาของศาลาว่าการเดินถอยหลังมาหนึ่งสัปดาห์"
            })
    void scriptTellsTheLanguage(String language, @Nullable String declared, String text) {
        assertThat(Languages.of(text, declared).language()).isEqualTo(language);
    }

    @Test
    void pageDecidesBetweenLanguagesThatShareTheirWords() {
        String text = "Sat na gradskoj kući je išao unazad i to nije vidio niko, ali je sada sve kao što treba";
        assertThat(Languages.of(text, "bs").language()).isEqualTo("bs");
        assertThat(Languages.of(text, "hr-HR").language()).isEqualTo("hr");
        String catalan =
                "Ahir al vespre la gent del barri va anar al port, que havia estat tancat durant deu anys, i l'alcalde va dir que el rellotge tornaria";
        assertThat(Languages.of(catalan, "ca").language()).isEqualTo("ca");
    }

    @Test
    void pageIsBelievedOnlyWhereTheTextDoesNotTell() {
        assertThat(Languages.of("OpenAI GPT-5", "sv-SE").language()).isEqualTo("sv");
        assertThat(Languages.of("The clock on the town hall has counted down for a week", "zh-CN")
                        .language())
                .isEqualTo("en");
    }

    @ParameterizedTest(name = "{0} is {1}-{2}")
    @CsvSource({
        "zh, zh, Hans",
        "zh-CN, zh, Hans",
        "zh-TW, zh, Hant",
        "zh-Hant-TW, zh, Hant",
        "zh-Hans-HK, zh, Hans",
        "pt-BR, pt,",
        "sr-Latn, sr, Latn",
        "en, en,"
    })
    void ruleTellsLanguageAndScriptButNoCountry(String tag, String language, @Nullable String script) {
        Languages.Guess guess = Languages.ruled(tag, Languages.of("英伟达发布新芯片", null));
        assertThat(guess).isEqualTo(new Languages.Guess(language, script, "site rules"));
    }
}
