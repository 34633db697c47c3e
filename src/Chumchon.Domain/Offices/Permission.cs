using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Offices;

/// <summary>What can be allowed, each thing by its name; always within the area of the office (R7, R25).</summary>
[SuppressMessage("Design", "CA1008", Justification = "Nothing is no permission.")]
public enum Permission
{
    /// <summary>Totals by area, type and channel, of the whole country.</summary>
    ReadTotals = 1,

    /// <summary>Producers' own figures.</summary>
    ReadProducers = 2,

    /// <summary>Files with producers' own figures, a row each.</summary>
    ExportProducers = 3,

    /// <summary>The district's months: Sync, rows and saves.</summary>
    Record = 4,

    /// <summary>The audit of the area.</summary>
    ReadAudit = 5,

    /// <summary>The own office: its members, its area account, its yearly review.</summary>
    KeepOffice = 6,

    /// <summary>Accounts of the offices below, as far as <see cref="Roles.MayGive"/> goes.</summary>
    ManageAccounts = 7,

    /// <summary>Settings of the installation, and whatever no office looks after.</summary>
    RunSystem = 8,

    /// <summary>The register of producers (ทะเบียนผู้ประกอบการ): new ones, changes, moves, status.</summary>
    KeepRegister = 9,
}
