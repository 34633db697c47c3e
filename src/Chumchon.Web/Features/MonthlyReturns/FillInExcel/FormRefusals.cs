using Chumchon.Documents.Xlsx.Reading;
using Chumchon.Domain;
using Chumchon.Domain.Calendar;

namespace Chumchon.Web.Features.MonthlyReturns.FillInExcel;

/// <summary>No file was chosen.</summary>
public sealed record FormFileMissing : Refusal;

public sealed record FormFileTooLarge(long Megabytes) : Refusal;

/// <summary>No workbook, whatever it is called: a csv, a pdf, a picture.</summary>
public sealed record FormFileNotExcel : Refusal;

/// <summary>A workbook of Excel 97–2003.</summary>
public sealed record FormFileOldExcel : Refusal;

public sealed record FormFilePasswordProtected : Refusal;

public sealed record FormFileDamaged : Refusal;

public sealed record FormFileHasMacros : Refusal;

public sealed record FormFileHasExternalLinks : Refusal;

public sealed record FormFileHasEmbeddedObjects : Refusal;

/// <summary>It grows beyond all measure when it is unpacked.</summary>
public sealed record FormFileUnpacksTooLarge : Refusal;

/// <summary>A sheet grows beyond all measure, mostly by rows that are formatted and empty.</summary>
/// <param name="Row">The last one that holds anything.</param>
public sealed record FormSheetTooLarge(string Sheet, int Row) : Refusal;

public sealed record FormSheetHasTooManyRows(string Sheet, int Most) : Refusal;

/// <param name="Cell">The first one too far right.</param>
public sealed record FormSheetHasTooManyColumns(string Sheet, string Cell) : Refusal;

public sealed record FormSheetTextTooLong(string Sheet, string Cell) : Refusal;

/// <summary>Cells of different forms were put together in one workbook.</summary>
public sealed record FormsOfSeveral(int Forms) : Refusal;

/// <summary>The month has no rows into which a form could be read.</summary>
public sealed record FormMonthIsEmpty : Refusal;

/// <summary>The workbook was a form of this month, and no sheet of it holds the rows any more.</summary>
public sealed record FormSheetMissing : Refusal;

/// <summary>The rows of the form stand on more than one sheet.</summary>
/// <param name="Sheets">Their names.</param>
public sealed record FormOnSeveralSheets(string Sheets) : Refusal;

/// <summary>A workbook that this system did not make.</summary>
public sealed record FormNotOurs : Refusal;

/// <summary>Made by a version of this system whose forms were others.</summary>
public sealed record FormOfOtherFormat : Refusal;

/// <param name="District">Name of the form's own.</param>
public sealed record FormOfOtherDistrict(string District) : Refusal;

/// <param name="Month">The form's own.</param>
public sealed record FormOfOtherMonth(SalesMonth Month) : Refusal;

/// <summary>A cell whose figure would have to be worked out.</summary>
public sealed record FormCellHoldsFormula : Refusal;

/// <summary>A number that shows as a date.</summary>
public sealed record FormCellIsDate : Refusal;

/// <summary>A number that shows as a time of day or a length of time.</summary>
public sealed record FormCellIsTime : Refusal;

public sealed record FormCellIsPercent : Refusal;

/// <summary>A number that shows as a fraction.</summary>
public sealed record FormCellIsFraction : Refusal;

/// <summary>Somebody added the row.</summary>
public sealed record FormRowAdded : Refusal;

/// <summary>The month does not hold the row, or no more.</summary>
public sealed record FormRowUnknown : Refusal;

/// <summary>The same row stands above it already.</summary>
public sealed record FormRowTwice : Refusal;

/// <summary>What names the row is not what the system calls it: the rows were sorted apart from their names.</summary>
/// <param name="Name">As the system has it.</param>
public sealed record FormRowRenamed(string Name) : Refusal;

/// <summary>The words that belong to a file that was not read.</summary>
public static class FormRefusals
{
    private const long Megabyte = 1024 * 1024;

    public static Refusal Of(XlsxReading reading, XlsxLimits limits) => (reading.Fault, reading.Place) switch
    {
        (XlsxFault.FileTooLarge, _) => new FormFileTooLarge(limits.MostFileBytes / Megabyte),
        (XlsxFault.NotAWorkbook, _) => new FormFileNotExcel(),
        (XlsxFault.OldWorkbook, _) => new FormFileOldExcel(),
        (XlsxFault.PasswordProtected, _) => new FormFilePasswordProtected(),
        (XlsxFault.HasMacros, _) => new FormFileHasMacros(),
        (XlsxFault.HasExternalLinks, _) => new FormFileHasExternalLinks(),
        (XlsxFault.HasEmbeddedObjects, _) => new FormFileHasEmbeddedObjects(),
        (XlsxFault.UnpacksTooLarge, { LastRow: > 0 } place) => new FormSheetTooLarge(place.Sheet, place.LastRow),
        (XlsxFault.UnpacksTooLarge, _) => new FormFileUnpacksTooLarge(),
        (XlsxFault.TooManyRows, { } place) => new FormSheetHasTooManyRows(place.Sheet, limits.MostRows),
        (XlsxFault.TooManyColumns, { } place) => new FormSheetHasTooManyColumns(place.Sheet, place.Cell),
        (XlsxFault.TextTooLong, { } place) => new FormSheetTextTooLong(place.Sheet, place.Cell),
        _ => new FormFileDamaged(),
    };
}
