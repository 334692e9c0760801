#include "tests/support/samples/topic.h"

namespace hubready::samples {

const std::vector<Topic> &allTopics()
{
    static const std::vector<Topic> topics = [] {
        std::vector<Topic> all;
        for (const auto &part :
             {acuteTopics(), longTermTopics(), familyTopics(), medicinesTopics(), workplaceTopics()}) {
            all.insert(all.end(), part.begin(), part.end());
        }
        return all;
    }();
    return topics;
}

const Phrases &audiencesOf(Group group)
{
    static const std::vector<Phrases> audiences = {
        {"ward nurses", "healthcare assistants", "foundation doctors", "newly qualified nurses", "nursing associates",
         "ward teams"},
        {"emergency department staff", "paramedics", "triage nurses", "doctors in training", "ambulance crews"},
        {"theatre staff", "operating department practitioners", "recovery nurses", "surgical teams",
         "scrub practitioners"},
        {"community nurses", "practice nurses", "care home staff", "district nursing teams", "GPs",
         "community therapists"},
        {"midwives", "maternity support workers", "student midwives", "obstetricians", "maternity teams"},
        {"children's nurses", "paediatric trainees", "school nurses", "health visitors", "nursery nurses"},
        {"mental health nurses", "support workers", "crisis teams", "psychiatric trainees", "inpatient teams"},
        {"pharmacists", "pharmacy technicians", "prescribers", "pre-registration pharmacists", "ward pharmacists"},
        {"radiographers", "referrers", "clinical support workers", "ward staff", "healthcare scientists"},
        {"all staff", "clinical staff", "clinical and non-clinical staff", "new starters", "bank and agency staff",
         "staff and volunteers"},
        {"ward managers", "team leaders", "matrons", "service managers", "new managers", "aspiring leaders"},
        {"practice educators", "clinical tutors", "preceptors", "librarians", "simulation faculty", "students"},
    };
    return audiences[static_cast<std::size_t>(group)];
}

const Phrases &rolesOf(Group group)
{
    static const std::vector<Phrases> roles = {
        {"Clinical lead", "Consultant physician", "Practice development nurse", "Ward sister",
         "Clinical nurse specialist"},
        {"Consultant in emergency medicine", "Advanced clinical practitioner", "Paramedic educator",
         "Senior charge nurse"},
        {"Theatre practice educator", "Consultant anaesthetist", "Senior operating department practitioner"},
        {"Community matron", "Tissue viability nurse", "GP with special interest", "District nurse team leader",
         "Specialist physiotherapist"},
        {"Practice development midwife", "Consultant obstetrician", "Infant feeding coordinator", "Consultant midwife"},
        {"Consultant paediatrician", "Lecturer practitioner", "Paediatric nurse educator", "Health visitor"},
        {"Consultant psychiatrist", "Clinical psychologist", "Mental health nurse educator",
         "Lead occupational therapist"},
        {"Principal pharmacist", "Medication safety officer", "Lead pharmacy technician", "Antimicrobial pharmacist"},
        {"Superintendent radiographer", "Consultant radiologist", "Pathology training officer", "Phlebotomy trainer"},
        {"Safeguarding lead", "Training adviser", "E-learning developer", "Infection prevention nurse",
         "Subject expert"},
        {"Head of organisational development", "Programme manager", "Associate director of nursing",
         "HR business partner"},
        {"Clinical librarian", "Practice education facilitator", "Simulation lead", "Medical education manager"},
    };
    return roles[static_cast<std::size_t>(group)];
}

} // namespace hubready::samples
