// One record made of JSON text, decoded, and changed by edits as a session would change it: for tests of fixes.
#pragma once

#include "core/json/json_text.h"
#include "core/record/field_edit.h"

#include <memory>
#include <string>

namespace hubready {

class OneRecord
{
public:
    OneRecord(PackageForm form, std::string text) : m_form(form), m_text(std::move(text)) { read(); }

    const Record &record() const { return *m_record; }
    const RecordTable &table() const { return *m_table; }
    const std::string &text() const { return m_text; }

    void setProperty(std::string_view name, std::string_view json)
    {
        m_text = withJsonMember(m_text, name, json);
        read();
    }

    // Whether the edit could be made.
    bool apply(const FieldEdit &edit)
    {
        const auto changes = propertyChanges(*m_table, *m_record, edit);
        if (!changes)
            return false;
        for (const PropertyChange &change : changes.value())
            m_text = withJsonMember(m_text, property(m_form, change.property).name, change.value);
        read();
        return true;
    }

private:
    void read()
    {
        m_table = std::make_unique<RecordTable>(m_form);
        RecordParser parser(m_form);
        m_table->append(parser.parse(m_text));
        m_decoder = std::make_unique<RecordDecoder>(*m_table);
        m_record = &m_decoder->decode(0);
    }

    PackageForm m_form;
    std::string m_text;
    std::unique_ptr<RecordTable> m_table;
    std::unique_ptr<RecordDecoder> m_decoder;
    const Record *m_record = nullptr;
};

// A record in which there is nothing to find and nothing to fix.
inline OneRecord soundRecord(PackageForm form)
{
    if (form == PackageForm::Standard) {
        return {
            form,
            R"({"Title":"Recognising sepsis in adults","Description":"<p>A short guide.</p>","Keywords":["sepsis"],)"
            R"("Authors":[{"Author Index":0,"Author":"Priya Nair","Organisation":"Riverside Trust","Role":null}],)"
            R"("HasCost":false,"Version":"1.0","CreateDate":"2019-03-14","elfhuserid":"4021",)"
            R"("Licence Type":"All rights reserved","Resource Type":"Video",)"
            R"("Resource Files":[{"Resource Index":0,"Resource URL":"film.mp4"}]})"};
    }
    return {form, R"({"Title":"Hand hygiene poster","Description":"<p>Five moments.</p>","ResourceType":"File",)"
                  R"("Keywords":"hand hygiene, infection control","Licence":"All rights reserved",)"
                  R"("PublishedDate":"2021-02-01","AuthorName1":"Aisha Rahman","ServerFileName":"poster.pdf",)"
                  R"("ContributorLearningHubUserName":"a.rahman"})"};
}

} // namespace hubready
