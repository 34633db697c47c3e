namespace Chumchon.Documents.Xlsx.Reading;

/// <summary>Why a file was not read.</summary>
public enum XlsxFault
{
    /// <summary>More bytes than <see cref="XlsxLimits.MostFileBytes"/>.</summary>
    FileTooLarge,

    /// <summary>Nothing of Excel's: a text, a picture, another office file.</summary>
    NotAWorkbook,

    /// <summary>A workbook of Excel 97–2003 (<c>.xls</c>).</summary>
    OldWorkbook,

    /// <summary>Encrypted under a password.</summary>
    PasswordProtected,

    /// <summary>Cut off, not what its format asks for, or other than its checksums say.</summary>
    Damaged,

    /// <summary>It holds a program.</summary>
    HasMacros,

    /// <summary>It draws on other workbooks or on databases.</summary>
    HasExternalLinks,

    /// <summary>It holds other files or controls.</summary>
    HasEmbeddedObjects,

    /// <summary>It grows beyond all measure when it is unpacked.</summary>
    UnpacksTooLarge,

    TooManyRows,

    TooManyColumns,

    TextTooLong,
}

/// <summary>Ends the reading of a file; never leaves <see cref="XlsxReader"/>.</summary>
internal sealed class XlsxRefusedException(XlsxFault fault, XlsxPlace? place = null) : Exception
{
    public XlsxFault Fault { get; } = fault;

    public XlsxPlace? Place { get; } = place;
}
