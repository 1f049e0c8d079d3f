# Records that come as a bulk export: one resource a line, patients scattered over files.

error-bulk-bundle = A bundle stands among single resources. Put bundles into a file of their own, one a line.
error-bulk-unsaid = { $found } does not say which one patient it is about; it was left out.
error-bulk-no-patient = { $found } is about { $expected }, who is not in the files; it was left out.
error-bulk-broken = Of the files with one resource a line nothing was taken over: a line that cannot be read could be anybody’s. Mend the lines named above, or take them out, and import again.
error-bulk-disk = Where the lines of the export stand could not be noted in the clinic’s directory: { $detail }

hospital-left = { $left ->
    [one] { $left } entry was left out, because its patient is not in the files or is not said.
   *[other] { $left } entries were left out, because their patient is not in the files or is not said.
}
