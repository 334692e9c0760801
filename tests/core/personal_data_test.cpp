#include "core/text/personal_data.h"
#include "core/text/web_address.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hubready {
namespace {

struct Case
{
    const char *text;
    const char *found;
};

TEST(PersonalData, emailAddresses)
{
    for (const Case &c : {Case{"Ask priya.nair@example.nhs.uk.", "priya.nair@example.nhs.uk"},
                          Case{"<a.b+c@d-e.example>", "a.b+c@d-e.example"}, Case{"x @y and a@b.example", "a@b.example"},
                          Case{"follow @nhsengland", ""}, Case{"paracetamol 500mg @ 6h", ""}, Case{"a@b", ""},
                          Case{"https://user@host.example/", ""}, Case{"\u654f\u75c7@\u6307\u5357", ""}})
        EXPECT_EQ(emailAddress(c.text), c.found) << c.text;
}

TEST(PersonalData, ukPhoneNumbers)
{
    for (const Case &c :
         {Case{"Ring 01632 960123 now", "01632 960123"}, Case{"020 7946 0958", "020 7946 0958"},
          Case{"tel: (0161) 496 0000", "(0161) 496 0000"}, Case{"+44 (0)161 496 0000.", "+44 (0)161 496 0000"},
          Case{"+447700900123", "+447700900123"}, Case{"07700-900-123", "07700-900-123"},
          Case{"ring 111 or 0800 028 0000", ""}, Case{"ISBN 0123456789012", ""}, Case{"in 2019 2020 2021", ""},
          Case{"0.7700900123", ""}, Case{"id=07700900123", ""}, Case{"https://a.example/07700900123", ""},
          Case{"030 12345678 Berlin", ""}, Case{"01/02/2019 10:30", ""}})
        EXPECT_EQ(ukPhoneNumber(c.text), c.found) << c.text;
}

TEST(PersonalData, nhsNumbers)
{
    for (const Case &c : {Case{"patient 943 476 5919", "943 476 5919"}, Case{"9434765919", "9434765919"},
                          Case{"943-476-5919,", "943-476-5919"}, Case{"9434765918", ""}, Case{"94 3476 5919", ""},
                          Case{"39434765919", ""}, Case{"ISBN 978-943-476-5919", ""},
                          Case{"https://doi.example/9434765919", ""}, Case{"1111111111", ""}})
        EXPECT_EQ(nhsNumber(c.text), c.found) << c.text;
}

RC_GTEST_PROP(PersonalData, oneWrongFigureIsNeverAnNhsNumber, ())
{
    std::string digits = "9434765919";
    const auto place = *rc::gen::inRange<size_t>(0, 10);
    const auto other = char('0' + *rc::gen::inRange(0, 10));
    RC_PRE(digits[place] != other);
    digits[place] = other;
    RC_ASSERT(!isValidNhsNumber(digits));
}

TEST(PersonalData, datesOfBirth)
{
    for (const Case &c :
         {Case{"DOB 01/02/1970.", "DOB 01/02/1970"}, Case{"Mrs X, born on 3 March 1981, came", "born on 3 March 1981"},
          Case{"Date of birth: 1970-02-01", "Date of birth: 1970-02-01"}, Case{"(D.O.B. 1.2.70)", "D.O.B. 1.2.70"},
          Case{"babies born in 2019", ""}, Case{"born at 37 weeks", ""}, Case{"born between 1950 and 1960", ""},
          Case{"Published 01/02/1970", ""}, Case{"stubborn 01/02/1970", ""}, Case{"ask for the date of birth", ""}})
        EXPECT_EQ(dateOfBirth(c.text), c.found) << c.text;
}

TEST(WebAddress, takenApart)
{
    const WebAddress address = webAddress(" https://user@A.example:8080/path/x?utm_source=y#z ");
    EXPECT_EQ(address.scheme, "https");
    EXPECT_EQ(address.host, "A.example");
    EXPECT_EQ(address.path, "/path/x");
    EXPECT_EQ(address.query, "utm_source=y");
    EXPECT_EQ(webAddress("www.a.example/x").host, "www.a.example");
    EXPECT_EQ(webAddress("a.example:8080/x").scheme, "");
    EXPECT_EQ(webAddress("mailto:a@b.example").scheme, "mailto");
}

TEST(WebAddress, local)
{
    for (const char *text :
         {"http://localhost/x", "file:///C:/x", "C:\\x", "\\\\server\\x", "http://192.168.0.4", "http://intranet/x",
          "https://nww.trust.nhs.uk/x", "http://portal.local", "http://172.16.0.9/a"})
        EXPECT_TRUE(isLocalAddress(text)) << text;
    for (const char *text :
         {"https://www.example.nhs.uk", "www.example.org", "/relative", "https://localhost.example.com", "mailto:a@b",
          "https://172.example.org", "https://www.a.example/?u=http://localhost", ""})
        EXPECT_FALSE(isLocalAddress(text)) << text;
}

TEST(WebAddress, inText)
{
    for (const Case &c :
         {Case{"see https://a.example/b, or", "https://a.example/b"}, Case{"(www.a.example.org)", "www.a.example.org"},
          Case{"HTTP://A.example", "HTTP://A.example"}, Case{"the www. of it", ""}, Case{"public://files", ""},
          Case{"http:// is a scheme", ""}})
        EXPECT_EQ(addressInText(c.text), c.found) << c.text;
}

} // namespace
} // namespace hubready
