// The forms that learning comes in: a session, a film, a workbook, a poster. A form decides how a title is made from a
// topic, which kind of file there is, and how a description opens.
#pragma once

#include "tests/support/samples/sample_record.h"

namespace hubready::samples {

struct Form
{
    std::string_view title; // {base}: one of the topic's titles; {noun}, {Noun}: the topic itself
    std::string_view extension;
    std::string_view opening;
    std::string_view keyword;      // empty: none
    bool aboutPatientCare = false; // fits only topics of patient care
};

const std::vector<Form> &formsOf(Kind kind);
bool fits(const Form &form, const Topic &topic);

} // namespace hubready::samples
