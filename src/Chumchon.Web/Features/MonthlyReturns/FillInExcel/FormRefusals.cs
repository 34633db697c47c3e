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

public sealed record FormFileHasTooManyRows(int Most) : Refusal;

public sealed record FormFileHasTooManyColumns(int Most) : Refusal;

public sealed record FormFileTextTooLong : Refusal;

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

    public static Refusal Of(XlsxFault fault, XlsxLimits limits) => fault switch
    {
        XlsxFault.FileTooLarge => new FormFileTooLarge(limits.MostFileBytes / Megabyte),
        XlsxFault.NotAWorkbook => new FormFileNotExcel(),
        XlsxFault.OldWorkbook => new FormFileOldExcel(),
        XlsxFault.PasswordProtected => new FormFilePasswordProtected(),
        XlsxFault.HasMacros => new FormFileHasMacros(),
        XlsxFault.HasExternalLinks => new FormFileHasExternalLinks(),
        XlsxFault.HasEmbeddedObjects => new FormFileHasEmbeddedObjects(),
        XlsxFault.UnpacksTooLarge => new FormFileUnpacksTooLarge(),
        XlsxFault.TooManyRows => new FormFileHasTooManyRows(limits.MostRows),
        XlsxFault.TooManyColumns => new FormFileHasTooManyColumns(limits.MostColumns),
        XlsxFault.TextTooLong => new FormFileTextTooLong(),
        _ => new FormFileDamaged(),
    };
}
