#include "core/text/personal_data.h"
#include "core/text/web_address.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hubready {
namespace {

struct PersonalDataCase
{
    const char *text;
    const char *found;
};

TEST(PersonalData, emailAddresses)
{
    for (const PersonalDataCase &c :
         {PersonalDataCase{"Ask priya.nair@example.nhs.uk.", "priya.nair@example.nhs.uk"},
          PersonalDataCase{"<a.b+c@d-e.example>", "a.b+c@d-e.example"},
          PersonalDataCase{"x @y and a@b.example", "a@b.example"}, PersonalDataCase{"follow @nhsengland", ""},
          PersonalDataCase{"paracetamol 500mg @ 6h", ""}, PersonalDataCase{"a@b", ""},
          PersonalDataCase{"https://user@host.example/", ""}, PersonalDataCase{"\u654f\u75c7@\u6307\u5357", ""}})
        EXPECT_EQ(emailAddress(c.text), c.found) << c.text;
}

TEST(PersonalData, ukPhoneNumbers)
{
    for (const PersonalDataCase &c :
         {PersonalDataCase{"Ring 01632 960123 now", "01632 960123"}, PersonalDataCase{"020 7946 0958", "020 7946 0958"},
          PersonalDataCase{"tel: (0161) 496 0000", "(0161) 496 0000"},
          PersonalDataCase{"+44 (0)161 496 0000.", "+44 (0)161 496 0000"},
          PersonalDataCase{"+447700900123", "+447700900123"}, PersonalDataCase{"07700-900-123", "07700-900-123"},
          PersonalDataCase{"ring 111 or 0800 028 0000", ""}, PersonalDataCase{"ISBN 0123456789012", ""},
          PersonalDataCase{"in 2019 2020 2021", ""}, PersonalDataCase{"0.7700900123", ""},
          PersonalDataCase{"id=07700900123", ""}, PersonalDataCase{"https://a.example/07700900123", ""},
          PersonalDataCase{"030 12345678 Berlin", ""}, PersonalDataCase{"01/02/2019 10:30", ""}})
        EXPECT_EQ(ukPhoneNumber(c.text), c.found) << c.text;
}

TEST(PersonalData, nhsNumbers)
{
    for (const PersonalDataCase &c :
         {PersonalDataCase{"patient 943 476 5919", "943 476 5919"}, PersonalDataCase{"9434765919", "9434765919"},
          PersonalDataCase{"943-476-5919,", "943-476-5919"}, PersonalDataCase{"9434765918", ""},
          PersonalDataCase{"94 3476 5919", ""}, PersonalDataCase{"39434765919", ""},
          PersonalDataCase{"ISBN 978-943-476-5919", ""}, PersonalDataCase{"https://doi.example/9434765919", ""},
          PersonalDataCase{"1111111111", ""}})
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
    for (const PersonalDataCase &c :
         {PersonalDataCase{"DOB 01/02/1970.", "DOB 01/02/1970"},
          PersonalDataCase{"Mrs X, born on 3 March 1981, came", "born on 3 March 1981"},
          PersonalDataCase{"Date of birth: 1970-02-01", "Date of birth: 1970-02-01"},
          PersonalDataCase{"(D.O.B. 1.2.70)", "D.O.B. 1.2.70"}, PersonalDataCase{"babies born in 2019", ""},
          PersonalDataCase{"born at 37 weeks", ""}, PersonalDataCase{"born between 1950 and 1960", ""},
          PersonalDataCase{"Published 01/02/1970", ""}, PersonalDataCase{"stubborn 01/02/1970", ""},
          PersonalDataCase{"ask for the date of birth", ""}})
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
        EXPECT_TRUE(isLocalAddress(webAddress(text))) << text;
    for (const char *text :
         {"https://www.example.nhs.uk", "www.example.org", "/relative", "https://localhost.example.com", "mailto:a@b",
          "https://172.example.org", "https://www.a.example/?u=http://localhost", ""})
        EXPECT_FALSE(isLocalAddress(webAddress(text))) << text;
}

TEST(WebAddress, inText)
{
    for (const PersonalDataCase &c :
         {PersonalDataCase{"see https://a.example/b, or", "https://a.example/b"},
          PersonalDataCase{"(www.a.example.org)", "www.a.example.org"},
          PersonalDataCase{"HTTP://A.example", "HTTP://A.example"}, PersonalDataCase{"the www. of it", ""},
          PersonalDataCase{"public://files", ""}, PersonalDataCase{"http:// is a scheme", ""}})
        EXPECT_EQ(addressInText(c.text), c.found) << c.text;
}

} // namespace
} // namespace hubready
