using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Imports;

/// <summary>What a file holds. The numbers are stored and hashed: never renumber.</summary>
[SuppressMessage("Design", "CA1008", Justification = "A file that holds nothing is not kept.")]
public enum ImportKind
{
    /// <summary>ยอดที่เผยแพร่: figures of months that belong to no producer.</summary>
    PublishedSales = 1,

    /// <summary>Producers of the register.</summary>
    Producers = 2,

    /// <summary>Figures of producers in past months.</summary>
    ProducerSales = 3,
}

/// <summary>How far a file has come. The numbers are stored: never renumber.</summary>
[SuppressMessage("Design", "CA1008", Justification = "A file that is not kept has no state.")]
public enum ImportState
{
    /// <summary>Looked at; nothing of it is imported.</summary>
    Read = 1,

    /// <summary>Cut off, or under way.</summary>
    Running = 2,
    Imported = 3,

    /// <summary>Taken back.</summary>
    Undone = 4,
}
