"""Whether a library's error is, in truth, that memory ran out."""


def out_of_memory(error: BaseException) -> bool:
    """Whether memory is the true cause: pdfplumber wraps every exception in one of its own."""
    inner = (*error.args, error.__cause__, error.__context__)
    return any(isinstance(one, MemoryError) for one in inner)
