"""Reads, searches, pages and follows references with fhirpy: python fhirpy_reads.py BASE TOKEN"""

import sys

from fhirpy import SyncFHIRClient
from fhirpy.base.exceptions import OperationOutcome, ResourceNotFound

base, token = sys.argv[1:]
client = SyncFHIRClient(base, authorization=f"Bearer {token}")

patients = client.resources("Patient")
everybody = patients.limit(3).fetch_all()
assert len({patient.id for patient in everybody}) == len(everybody) == patients.count(), len(everybody)

elif_ = patients.search(name="elif").get()
assert elif_["name"][0]["text"] == "Elif Yıldırım"
assert client.reference("Patient", elif_.id).to_resource()["birthDate"] == elif_["birthDate"]

sessions = client.resources("Procedure").search(patient=elif_.id).sort("-date").limit(2).fetch_all()
starts = [session["performedPeriod"]["start"] for session in sessions]
assert starts and starts == sorted(starts, reverse=True), starts

given = client.resources("MedicationAdministration").search(patient=elif_.id).fetch_all()
assert all(one["partOf"][0].to_resource()["resourceType"] == "Procedure" for one in given)

done = client.resources("Procedure").search(status="completed", date__ge="2000-01-01").fetch_all()
assert {session["status"] for session in done} == {"completed"}

try:
    client.resources("Patient").search(birthdate="soon").fetch()
    raise AssertionError("a day that is none was read")
except OperationOutcome as outcome:
    assert outcome.resource["issue"][0]["code"] == "invalid"
try:
    client.reference("Patient", "nobody").to_resource()
    raise AssertionError("nobody was found")
except ResourceNotFound:
    pass

print(f"fhirpy read {len(everybody)} patients, {len(sessions)} sessions, {len(given)} administrations")
