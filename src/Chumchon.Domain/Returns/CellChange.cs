using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Returns;

/// <summary>
/// What a write changed in one cell, for the audit and for rebuilding what an officer saw. <see cref="Channel"/> null
/// tells of the row itself: before null and after 0, the row came; before 0 and after null, it went.
/// </summary>
public readonly record struct CellChange(LineKey Key, SalesChannel? Channel, long? Before, long? After);
